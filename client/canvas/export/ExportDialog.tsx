import { Download } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Editor, useValue } from 'tldraw'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { ExportDialogProps } from '../canvasProps.ts'
import styles from './ExportDialog.module.css'
import { ExportOutcome } from './ExportOutcome.tsx'
import type { ExportArea, ExportBackground } from './exportPng.ts'
import type { ExportSize } from './exportScale.ts'
import { useExport } from './useExport.ts'

/** Saves the current step, or what is selected on it, as a PNG. Can be cancelled at any time. */
export function ExportDialog({ open, onOpenChange, editor, boardTitle }: ExportDialogProps) {
  const { t } = useTranslation('canvas')
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('export.title')} description={t('export.intro')}>
      {editor ? <ExportForm editor={editor} boardTitle={boardTitle} /> : <p>{t('export.notReady')}</p>}
    </Dialog>
  )
}

interface Choices {
  area: ExportArea
  background: ExportBackground
  size: ExportSize
}

function ExportForm({ editor, boardTitle }: { editor: Editor; boardTitle: string }) {
  const { t } = useTranslation('canvas')
  const selected = useValue('selected shapes', () => editor.getSelectedShapeIds().length, [editor])
  const [choices, setChoices] = useState<Choices>({
    area: 'board',
    background: 'white',
    size: 'normal',
  })
  const { state, start, cancel } = useExport(editor, boardTitle)
  const isRunning = state.step === 'running'
  const choose =
    <K extends keyof Choices>(key: K) =>
    (value: Choices[K]) =>
      setChoices({ ...choices, [key]: value })
  const area = selected > 0 ? choices.area : 'board'
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void start({ ...choices, area })
      }}
    >
      <fieldset disabled={isRunning} className={styles.choices}>
        <Choice
          legend={t('export.area')}
          value={area}
          onChoose={choose('area')}
          options={[
            { value: 'board', label: t('export.board') },
            {
              value: 'selection',
              label: t('export.selection'),
              hint: selected === 0 ? t('export.selectionNone') : undefined,
              disabled: selected === 0,
            },
          ]}
        />
        <Choice
          legend={t('export.background')}
          value={choices.background}
          onChoose={choose('background')}
          options={[
            { value: 'white', label: t('export.white') },
            { value: 'paper', label: t('export.paper') },
            { value: 'transparent', label: t('export.transparent') },
          ]}
        />
        <Choice
          legend={t('export.scale')}
          value={choices.size}
          onChoose={choose('size')}
          options={[
            { value: 'normal', label: t('export.normal'), hint: t('export.normalHint') },
            { value: 'large', label: t('export.large'), hint: t('export.largeHint') },
          ]}
        />
      </fieldset>
      <ExportOutcome state={state} />
      <div className={styles.buttons}>
        {isRunning && <Button onClick={cancel}>{t('export.cancel')}</Button>}
        <Button type="submit" look="primary" busy={isRunning}>
          <Download aria-hidden />
          {t(state.step === 'saved' ? 'export.again' : 'export.start')}
        </Button>
      </div>
    </form>
  )
}

interface ChoiceProps<T extends string> {
  legend: string
  value: T
  options: readonly { value: T; label: string; hint?: string; disabled?: boolean }[]
  onChoose: (value: T) => void
}

function Choice<T extends string>({ legend, value, options, onChoose }: ChoiceProps<T>) {
  const name = useId()
  return (
    <fieldset className={styles.choice}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.option}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChoose(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
