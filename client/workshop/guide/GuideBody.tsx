import type { ReactNode } from 'react'
import { GuideActionsBar } from './GuideActionsBar.tsx'
import styles from './GuideBody.module.css'
import { GuideMenu } from './GuideMenu.tsx'
import { GuideStatus } from './GuideStatus.tsx'
import { StepList } from './StepList.tsx'

/** The guide itself, in the rail and in the sheet, which bring a heading and a way to close. */
export function GuideBody({ heading, close }: { heading: ReactNode; close: ReactNode }) {
  return (
    <>
      <div className={styles.top}>
        {heading}
        <GuideMenu />
        {close}
      </div>
      <GuideStatus />
      <div className={styles.scroll}>
        <StepList />
      </div>
      <GuideActionsBar />
    </>
  )
}
