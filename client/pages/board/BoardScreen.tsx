import { useState } from 'react'
import type { Editor } from 'tldraw'
import { BoardCanvas } from '../../canvas/BoardCanvas.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { usePersonName } from '../../workshop/people/usePersonName.ts'
import { usePageTitle } from '../usePageTitle.ts'
import { BoardDialogs } from './BoardDialogs.tsx'
import { BoardPeople } from './BoardPeople.tsx'
import styles from './BoardScreen.module.css'
import type { BoardScreenProps } from './boardScreenProps.ts'
import { Following } from './Following.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import { SaveStrip } from './SaveStrip.tsx'
import { TemplateEditing } from './TemplateEditing.tsx'
import { TopBar } from './TopBar.tsx'
import { useBoardNews } from './useBoardNews.ts'
import { useBoardPanels } from './useBoardPanels.ts'
import { useClientConfig } from './useClientConfig.ts'
import { useLeaving } from './useLeaving.ts'
import { useObservable } from './useObservable.ts'
import { useThumbnail } from './useThumbnail.ts'

/** The board with its bar; everything else opens from there. */
export function BoardScreen(props: BoardScreenProps) {
  const { boardId, seatToken, room, facts } = props
  const [editor, setEditor] = useState<Editor | null>(null)
  const panels = useBoardPanels()
  const saveState = useObservable(room.session.saveState)
  const isHost = facts.person.role === 'host'
  const loading = useObservable(room.session.loading)
  const updateThumbnail = useThumbnail({ boardId, seatToken, editor, enabled: isHost && !loading })
  const leaving = useLeaving({ session: room.session, store: room.store, beforeLeaving: updateThumbnail })
  useBoardNews(facts, room.session, panels)
  usePageTitle(facts.title)
  return (
    <div className={styles.screen}>
      <TopBar {...props} panels={panels} onHome={leaving.leave} />
      <main className={styles.stage}>
        <div className={styles.canvas}>
          <Canvas {...props} onEditor={setEditor} />
          {isHost && <TemplateEditing session={room.session} />}
          <Following editor={editor} session={room.session} />
          <SaveStrip state={saveState} />
          {panels.peopleOpen && <BoardPeople {...props} editor={editor} onClose={panels.closePeople} />}
        </div>
      </main>
      <BoardDialogs {...props} editor={editor} dialog={panels.dialog} onClose={panels.close} />
      <LeaveDialog {...leaving} />
    </div>
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
  const { participantId, color, role } = facts.person
  const person = { participantId, color, name: usePersonName()(facts.person) }
  const attach = (editor: Editor) => {
    const detach = session.attachEditor(editor)
    onEditor(editor)
    return () => {
      onEditor(null)
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
      textExtensions={session.textExtensions}
      loading={session.loading}
      {...(config.tldrawLicenseKey ? { licenseKey: config.tldrawLicenseKey } : {})}
      mayGroup={(ids) => new Set(ids.map((id) => session.layerOf(id))).size === 1}
      onEditor={attach}
      onRemount={() => setMounts((count) => count + 1)}
    />
  )
}
