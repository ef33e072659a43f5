import type { Editor } from 'tldraw'
import { ExportDialog } from '../../canvas/export/ExportDialog.tsx'
import { OwnSeatDialog } from '../../workshop/people/OwnSeat.tsx'
import { ShareDialog } from '../../workshop/share/ShareDialog.tsx'
import type { BoardScreenProps } from './boardScreenProps.ts'
import { HealthDialog } from './HealthDialog.tsx'
import type { BoardDialog } from './useBoardPanels.ts'
import { useDoor } from './useDoor.ts'
import { useObservable } from './useObservable.ts'

interface BoardDialogsProps extends BoardScreenProps {
  editor: Editor | null
  dialog: BoardDialog | null
  onClose(): void
}

export function BoardDialogs({
  boardId,
  seatToken,
  room,
  facts,
  editor,
  dialog,
  onClose,
}: BoardDialogsProps) {
  const badRecordIds = useObservable(room.session.badRecordIds)
  const setDoor = useDoor(boardId, seatToken, facts.refresh)
  return (
    <>
      {facts.hosting && (
        <ShareDialog
          open={dialog === 'share'}
          onOpenChange={onClose}
          boardId={boardId}
          seatToken={seatToken}
          hosting={facts.hosting}
          door={facts.board?.door ?? 'open'}
          onDoor={setDoor}
          onChanged={facts.refresh}
        />
      )}
      <ExportDialog
        open={dialog === 'export'}
        onOpenChange={onClose}
        editor={editor}
        boardTitle={facts.title}
      />
      <OwnSeatDialog
        open={dialog === 'ownSeat'}
        onClose={onClose}
        boardId={boardId}
        seatToken={seatToken}
        self={facts.person}
      />
      <HealthDialog open={dialog === 'health'} onOpenChange={onClose} badRecordIds={badRecordIds} />
    </>
  )
}
