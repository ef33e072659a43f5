import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { hiddenNotes } from '../../../shared/workshop/privateWriting.ts'
import { hostAccess } from '../../api/templates.ts'
import { GuideBar } from '../../workshop/guide/GuideBar.tsx'
import { useGuideContext } from '../../workshop/guide/GuideContext.ts'
import { GuideRail } from '../../workshop/guide/GuideRail.tsx'
import { GuideSheet } from '../../workshop/guide/GuideSheet.tsx'
import { SaveTemplateDialog } from '../../workshop/guide/SaveTemplateDialog.tsx'
import { RevealFirstDialog } from '../../workshop/privateWriting/RevealFirstDialog.tsx'
import { useOwnTemplates } from '../../workshop/templates/useOwnTemplates.ts'
import type { BoardScreenProps } from './boardScreenProps.ts'
import { loadTemplatePicker } from './templatePickerFile.ts'
import type { useGuideDialogs } from './useGuideDialogs.ts'
import type { GuidePanel } from './useGuidePanel.ts'
import { useObservable } from './useObservable.ts'
import { useReveal } from './useReveal.ts'

const TemplatePickerDialog = lazy(loadTemplatePicker)

interface BoardGuideProps extends BoardScreenProps {
  panel: GuidePanel
  dialogs: ReturnType<typeof useGuideDialogs>
}

/** The session guide beside the canvas, on a phone below it; and its dialogs. */
export function BoardGuide(props: BoardGuideProps) {
  const { panel } = props
  const { view, isHost } = useGuideContext()
  const hasBar = panel.isPhone && view.steps.length > 1
  return (
    <>
      {panel.open && !panel.isPhone && <GuideRail onClose={() => panel.setOpen(false)} />}
      {hasBar && <GuideBar onOpen={() => panel.setOpen(true)} />}
      {panel.isPhone && <GuideSheet open={panel.open} onOpenChange={panel.setOpen} />}
      {isHost && <HostDialogs {...props} />}
    </>
  )
}

function HostDialogs({ boardId, seatToken, room, facts, dialogs }: BoardGuideProps) {
  const { t } = useTranslation('guide')
  const { language } = useGuideContext()
  const { asked, close } = dialogs
  const session = useObservable(room.session.workshop)
  const reveal = useReveal({ boardId, seatToken })
  const picks = asked?.for === 'pick'
  const own = useOwnTemplates(picks ? hostAccess(boardId, seatToken) : null)
  const savedStep = asked?.for === 'save' ? asked.step : null
  const source = savedStep
    ? ({ kind: 'step', title: savedStep.title } as const)
    : ({ kind: 'board', title: facts.title } as const)
  return (
    <>
      {picks && (
        <Suspense>
          <TemplatePickerDialog
            open
            onClose={close}
            title={t('addTitle')}
            action={t('addAction')}
            language={language}
            own={own}
            onUse={dialogs.use}
          />
        </Suspense>
      )}
      <SaveTemplateDialog
        source={asked?.for === 'save' ? source : null}
        onClose={close}
        onSave={dialogs.save}
      />
      <RevealFirstDialog
        open={asked?.for === 'go'}
        count={hiddenNotes(session.privateWriting)}
        onClose={close}
        onReveal={() => {
          close()
          void reveal()
        }}
        onGoOn={() => asked?.for === 'go' && dialogs.go(asked.stepId)}
      />
    </>
  )
}
