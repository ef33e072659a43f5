import { QrCode, RefreshCw, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkKind } from '../../../shared/protocol/http.ts'
import { problemCodeOf } from '../../api/ApiProblem.ts'
import { renewLink } from '../../api/boards.ts'
import { useProblemText } from '../../i18n/useProblemText.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { CopyField } from '../../ui/CopyField.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useToast } from '../../ui/Toasts.tsx'
import styles from './ShareDialog.module.css'

interface LinkSectionProps {
  boardId: string
  seatToken: string
  kind: LinkKind
  /** Empty: the server cannot show it any more. */
  link: string
  onChanged(): void
  onQr?(): void
}

export function LinkSection({ boardId, seatToken, kind, link, onChanged, onQr }: LinkSectionProps) {
  const { t } = useTranslation('share')
  const [asking, setAsking] = useState(false)
  const renew = useRenew({ boardId, seatToken, kind, onChanged })
  const title = t(`${kind}Title`)
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{title}</h3>
      {kind === 'host' ? (
        <Notice kind="warning" icon={<TriangleAlert />}>
          {t('hostText')}
        </Notice>
      ) : (
        <p className={styles.text}>{t(`${kind}Text`)}</p>
      )}
      {link ? (
        <CopyField
          label={title}
          value={link}
          action={t('copyLink')}
          look={kind === 'participant' ? 'primary' : 'secondary'}
        />
      ) : (
        <Notice kind="warning">{t('linkUnknown')}</Notice>
      )}
      <div className={styles.buttons}>
        {onQr && link && (
          <Button look="quiet" onClick={onQr}>
            <QrCode aria-hidden />
            {t('showQr')}
          </Button>
        )}
        <Button look="quiet" onClick={() => setAsking(true)} aria-label={`${t('renew')}: ${title}`}>
          <RefreshCw aria-hidden />
          {t('renew')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('renewTitle')}
        text={t('renewText')}
        action={t('renew')}
        dangerous
        onConfirm={renew}
      />
    </section>
  )
}

function useRenew({ boardId, seatToken, kind, onChanged }: Omit<LinkSectionProps, 'link'>) {
  const { t } = useTranslation('share')
  const toast = useToast()
  const problemText = useProblemText()
  return async () => {
    try {
      await renewLink(boardId, seatToken, kind)
      toast({ text: t('renewed') })
      onChanged()
    } catch (error) {
      toast({ kind: 'problem', text: problemText(problemCodeOf(error)) })
    }
  }
}
