import { useState } from 'react'
import type { Editor } from 'tldraw'
import { guideOpen } from '../../api/guideOpenStore.ts'
import { keepWholeView } from '../../canvas/keepWholeView.ts'
import { useMediaQuery } from '../../ui/useMediaQuery.ts'

/** From these widths on guide and canvas have room beside each other; participants need the canvas more. */
const ROOMY = { host: '(min-width: 1100px)', others: '(min-width: 1400px)' }
const PHONE = '(max-width: 700px)'

export interface GuidePanel {
  open: boolean
  /** The guide is a bar and a sheet at the lower edge instead of a rail. */
  isPhone: boolean
  setOpen(open: boolean): void
}

/** Is the guide shown? As the person left it; a board with one step starts without. */
export function useGuidePanel(stepCount: number, isHost: boolean, editor: Editor | null): GuidePanel {
  const isPhone = useMediaQuery(PHONE)
  const isRoomy = useMediaQuery(isHost ? ROOMY.host : ROOMY.others)
  const [chosen, setChosen] = useState<boolean | null>(null)
  const [sheetOpen, setSheetOpen] = useState(false)
  const usual = stepCount > 1 && (guideOpen.read() ?? isRoomy)
  const setRail = (open: boolean) => {
    keepWholeView(editor, () => setChosen(open))
    if (stepCount > 1) guideOpen.write(open)
  }
  return isPhone
    ? { isPhone, open: sheetOpen, setOpen: setSheetOpen }
    : { isPhone, open: chosen ?? usual, setOpen: setRail }
}
