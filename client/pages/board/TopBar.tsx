import { ArrowLeft, ImageDown, LayoutTemplate, UserPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Logo } from '../../ui/Logo.tsx'
import { useGuideContext } from '../../workshop/guide/GuideContext.ts'
import { GuideToggle } from '../../workshop/guide/GuideToggle.tsx'
import { PeopleButton } from '../../workshop/people/PeopleButton.tsx'
import { BoardMenu } from './BoardMenu.tsx'
import { BoardTitle } from './BoardTitle.tsx'
import type { TopBarProps } from './boardScreenProps.ts'
import { SaveIndicator } from './SaveIndicator.tsx'
import { SessionControls } from './SessionControls.tsx'
import styles from './TopBar.module.css'
import { useObservable } from './useObservable.ts'
import { usePresentPeople } from './usePresentPeople.ts'

export function TopBar(props: TopBarProps) {
  const { boardId, seatToken, room, facts, panels } = props
  const saveState = useObservable(room.session.saveState)
  const people = usePresentPeople(room.session, facts.person)
  const isHost = facts.person.role === 'host'
  return (
    <header className={styles.bar}>
      <HomeButton isHost={isHost} onHome={props.onHome} />
      <GuideButton {...props} />
      <BoardTitle boardId={boardId} seatToken={seatToken} facts={facts} />
      <SaveIndicator state={saveState} />
      <div className={styles.space} />
      <SessionControls {...props} />
      <PeopleButton
        people={people}
        open={panels.peopleOpen}
        onToggle={panels.togglePeople}
        onFollow={room.session.follow}
      />
      <WideActions {...props} />
      <BoardMenu {...props} />
    </header>
  )
}

/** On a phone a board with several steps has the guide's bar at the lower edge instead. */
function GuideButton({ guidePanel: { isPhone, open, setOpen } }: TopBarProps) {
  const { view, isHost } = useGuideContext()
  const hasSteps = view.steps.length > 1
  const hasRules = view.steps.some(({ step }) => step.rules.length > 0)
  if (isPhone ? hasSteps || !isHost : !hasSteps && !hasRules && !isHost) return null
  return <GuideToggle view={view} open={open} onToggle={() => setOpen(!open)} />
}

function HomeButton({ isHost, onHome }: { isHost: boolean; onHome(): void }) {
  const { t } = useTranslation()
  if (!isHost) {
    return (
      <span className={styles.mark}>
        <Logo size={28} />
      </span>
    )
  }
  return (
    <IconButton label={t('toGallery')} onClick={onHome}>
      <ArrowLeft aria-hidden />
    </IconButton>
  )
}

/** What has room beside the title on a wide screen; a narrow one has it in the menu. */
function WideActions({ room, facts, panels }: TopBarProps) {
  const { t } = useTranslation('board')
  const editing = useObservable(room.session.editingTemplate)
  const isHost = facts.person.role === 'host'
  return (
    <>
      {isHost && (
        <Button
          look="quiet"
          className={`${styles.wide} ${styles.toggle}`}
          aria-pressed={editing}
          title={t('editTemplate')}
          onClick={() => room.session.setEditingTemplate(!editing)}
        >
          <LayoutTemplate aria-hidden />
          <span className={styles.wideText}>{t('editTemplate')}</span>
        </Button>
      )}
      <Button look="quiet" className={styles.wide} title={t('export')} onClick={() => panels.open('export')}>
        <ImageDown aria-hidden />
        <span className={styles.wideText}>{t('export')}</span>
      </Button>
      {isHost && (
        <Button
          look="primary"
          className={styles.share}
          disabled={!facts.hosting}
          onClick={() => panels.open('share')}
        >
          <UserPlus aria-hidden />
          <span className={styles.shareText}>{t('share')}</span>
        </Button>
      )}
    </>
  )
}
