import { ChevronDown, ChevronUp, DoorClosed } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardReply } from '../../../shared/protocol/http.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { CodeSection } from './CodeSection.tsx'
import { LinkSection } from './LinkSection.tsx'
import { QrDialog } from './QrDialog.tsx'
import styles from './ShareDialog.module.css'

export interface ShareDialogProps {
  open: boolean
  onOpenChange(open: boolean): void
  boardId: string
  seatToken: string
  hosting: NonNullable<BoardReply['hosting']>
  door: 'open' | 'closed'
  onDoor(door: 'open' | 'closed'): void
  /** Links or code are other ones now: ask the server again. */
  onChanged(): void
}

export function ShareDialog(props: ShareDialogProps) {
  const { t } = useTranslation(['share', 'people'])
  const [showsQr, setShowsQr] = useState(false)
  const [showsHostLink, setShowsHostLink] = useState(false)
  const { links, joinCode } = props.hosting
  return (
    <Dialog open={props.open} onOpenChange={props.onOpenChange} title={t('share:title')}>
      <div className={styles.sections}>
        {props.door === 'closed' && (
          <Notice kind="warning" icon={<DoorClosed />}>
            {t('share:doorClosed')}{' '}
            <button type="button" className={styles.inline} onClick={() => props.onDoor('open')}>
              {t('share:openDoor')}
            </button>
          </Notice>
        )}
        <LinkSection {...props} kind="participant" link={links.participant} onQr={() => setShowsQr(true)} />
        <CodeSection {...props} />
        <LinkSection {...props} kind="viewer" link={links.viewer} />
        <div className={styles.hostToggle}>
          <Button
            look="quiet"
            aria-expanded={showsHostLink}
            onClick={() => setShowsHostLink((shown) => !shown)}
          >
            {showsHostLink ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
            {showsHostLink ? t('share:hideHost') : t('share:showHost')}
          </Button>
        </div>
        {showsHostLink && <LinkSection {...props} kind="host" link={links.host} />}
      </div>
      <QrDialog open={showsQr} onOpenChange={setShowsQr} link={links.participant} code={joinCode} />
    </Dialog>
  )
}
