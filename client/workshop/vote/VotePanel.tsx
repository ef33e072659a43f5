import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMediaQuery } from '../../ui/useMediaQuery.ts'
import { VoteBar } from './VoteBar.tsx'
import { VoteCard } from './VoteCard.tsx'
import styles from './VotePanel.module.css'
import { VoteSheet } from './VoteSheet.tsx'
import type { VotePanelProps } from './votePanelProps.ts'

/** Little room: the notes come first. The style sheet has the same words. */
const NARROW = '(max-width: 760px), (max-height: 480px)'

/** A running vote: a card beside the notes; where there is little room a bar below them, and a sheet that opens from it. */
export function VotePanel(props: VotePanelProps) {
  const { t } = useTranslation('vote')
  const isNarrow = useMediaQuery(NARROW)
  const [isOpen, setOpen] = useState(props.voting.kind === 'nuf' && !props.isViewer)
  const toggle = useKeptFocus(isOpen)
  const panel = useFirstFocus()
  const { picked, onUnpick } = props
  useEffect(() => {
    if (picked) setOpen(true)
  }, [picked])
  const onOpen = (open: boolean) => {
    onUnpick()
    setOpen(open)
  }
  const view = isNarrow ? (isOpen ? 'sheet' : 'bar') : 'card'
  const View = { sheet: VoteSheet, bar: VoteBar, card: VoteCard }[view]
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={`${styles.panel} ${styles[view]}`}
      aria-label={props.voting.title || t('untitled')}
      data-on-canvas={props.isOnCanvas || undefined}
      onKeyDown={(event) => {
        keepFromCanvas(event)
        if (event.key === 'Escape' && view === 'sheet') onOpen(false)
      }}
    >
      <Begun title={props.voting.title} />
      <View {...props} isOpen={isOpen} toggle={toggle} onOpen={onOpen} />
    </aside>
  )
}

/** The dialog that started the vote is closed by then. */
const FOCUS_MS = 400

/** Whoever started the vote with the keyboard goes on here; nobody is taken away from what they do. */
function useFirstFocus() {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) panel.current?.focus({ preventScroll: true })
    }, FOCUS_MS)
    return () => clearTimeout(timer)
  }, [])
  return panel
}

/** The canvas takes digits for its tools, also while a button or a select has the focus. */
function keepFromCanvas(event: KeyboardEvent): void {
  const isControl = event.target !== event.currentTarget
  if (isControl && event.key.length === 1 && !event.ctrlKey && !event.metaKey) event.stopPropagation()
}

/** The button that opens and the one that closes are two: the focus goes from one to the other. */
function useKeptFocus(isOpen: boolean) {
  const toggle = useRef<HTMLButtonElement>(null)
  const before = useRef(isOpen)
  useEffect(() => {
    const isLost = document.activeElement === document.body
    if (before.current !== isOpen && isLost) toggle.current?.focus()
    before.current = isOpen
  }, [isOpen])
  return toggle
}

/** Told once, to those who do not see the panel come. */
function Begun({ title }: { title: string }) {
  const { t } = useTranslation('vote')
  const [isTold, setTold] = useState(false)
  useEffect(() => setTold(true), [])
  return (
    <p className="visuallyHidden" role="status">
      {isTold && t('begun', { title })}
    </p>
  )
}
