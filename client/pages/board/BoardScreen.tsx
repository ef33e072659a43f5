import { useState } from 'react'
import type { Editor } from 'tldraw'
import { BoardCanvas } from '../../canvas/BoardCanvas.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { PillStack } from '../../ui/PillStack.tsx'
import { AwayPill } from '../../workshop/guide/AwayPill.tsx'
import { GuideContext } from '../../workshop/guide/GuideContext.ts'
import { usePersonName } from '../../workshop/people/usePersonName.ts'
import { usePageTitle } from '../usePageTitle.ts'
import { BoardDialogs } from './BoardDialogs.tsx'
import { BoardGuide } from './BoardGuide.tsx'
import { BoardPeople } from './BoardPeople.tsx'
import styles from './BoardScreen.module.css'
import type { BoardScreenProps } from './boardScreenProps.ts'
import { Following } from './Following.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import { PauseNotice } from './PauseNotice.tsx'
import { Reactions } from './Reactions.tsx'
import { SaveStrip } from './SaveStrip.tsx'
import { SessionPills } from './SessionPills.tsx'
import { SilentWriting } from './SilentWriting.tsx'
import { TemplateEditing } from './TemplateEditing.tsx'
import { TopBar } from './TopBar.tsx'
import { useBoardNews } from './useBoardNews.ts'
import { useBoardPanels } from './useBoardPanels.ts'
import { useClientConfig } from './useClientConfig.ts'
import { useGroupNews } from './useGroupNews.ts'
import { useGuide } from './useGuide.ts'
import { useGuideDialogs } from './useGuideDialogs.ts'
import { useGuidePanel } from './useGuidePanel.ts'
import { useLeaving } from './useLeaving.ts'
import { useObservable } from './useObservable.ts'
import { useStepMethods } from './useStepMethods.ts'
import { useStepPages } from './useStepPages.ts'
import { useThumbnail } from './useThumbnail.ts'
import { Votes } from './Votes.tsx'

/** The board with its bar; everything else opens from there. */
export function BoardScreen(props: BoardScreenProps) {
  const { boardId, seatToken, room, facts } = props
  const [editor, setEditor] = useState<Editor | null>(null)
  const panels = useBoardPanels()
  const saveState = useObservable(room.session.saveState)
  const isHost = facts.person.role === 'host'
  const loading = useObservable(room.session.loading)
  const updateThumbnail = useThumbnail({ boardId, seatToken, editor, enabled: isHost && !loading })
  const leaving = useLeaving({ ...room, beforeLeaving: updateThumbnail })
  const guideDialogs = useGuideDialogs(props, editor)
  const guide = useGuide(props, editor, guideDialogs.asks)
  const methods = useStepMethods(props, panels)
  const guidePanel = useGuidePanel(guide.view.steps.length, isHost, editor)
  useBoardNews(facts, room.session, panels)
  usePageTitle(facts.title)
  return (
    <GuideContext value={{ ...guide, ...methods }}>
      <div className={styles.screen}>
        <TopBar {...props} panels={panels} guidePanel={guidePanel} onHome={leaving.leave} />
        <PauseNotice {...props} />
        <main className={styles.stage}>
          <BoardGuide {...props} panel={guidePanel} dialogs={guideDialogs} />
          <div className={styles.canvas}>
            <PillStack>
              <Canvas {...props} onEditor={setEditor} />
              {isHost && <TemplateEditing session={room.session} />}
              <Following editor={editor} session={room.session} />
              {!guidePanel.open && !guidePanel.isPhone && <AwayPill />}
              <SessionPills {...props} editor={editor} />
              <SilentWriting {...props} panels={panels} editor={editor} />
              <Votes {...props} panels={panels} editor={editor} />
            </PillStack>
            <Reactions {...props} />
            <SaveStrip state={saveState} />
            {panels.peopleOpen && <BoardPeople {...props} editor={editor} onClose={panels.closePeople} />}
          </div>
        </main>
        <BoardDialogs {...props} editor={editor} dialog={panels.dialog} onClose={panels.close} />
        <LeaveDialog {...leaving} />
      </div>
    </GuideContext>
  )
}

interface CanvasProps extends BoardScreenProps {
  onEditor(editor: Editor | null): void
}

/** A new key mounts a new canvas over the same store: after a crash nothing of the old one is left. */
function Canvas({ room, facts, onEditor }: CanvasProps) {
  const { store, session } = room
  const [mounts, setMounts] = useState(0)
  const language = useLanguage()
  const config = useClientConfig()
  const editingTemplate = useObservable(session.editingTemplate)
  const paused = useObservable(session.paused)
  const steps = useStepPages(session)
  const { participantId, color, role } = facts.person
  const person = { participantId, color, name: usePersonName()(facts.person) }
  const stayWithGroup = useGroupNews(session, role === 'host')
  const attach = (editor: Editor) => {
    const detach = session.attachEditor(editor)
    const leaveGroup = stayWithGroup(editor)
    onEditor(editor)
    return () => {
      onEditor(null)
      leaveGroup()
      detach()
    }
  }
  if (!config) return null
  return (
    <BoardCanvas
      key={mounts}
      store={store}
      role={role}
      language={language}
      person={person}
      editingTemplate={editingTemplate}
      paused={paused}
      steps={steps}
      textExtensions={session.textExtensions}
      loading={session.loading}
      {...(config.tldrawLicenseKey ? { licenseKey: config.tldrawLicenseKey } : {})}
      mayGroup={(ids) => new Set(ids.map((id) => session.layerOf(id))).size === 1}
      onEditor={attach}
      onRemount={() => setMounts((count) => count + 1)}
    />
  )
}
