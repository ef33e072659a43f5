import { BringNotes } from '../takeAlong/BringNotes.tsx'
import { ZonePanel } from '../zone/ZonePanel.tsx'
import { AddZoneButton } from './AddZoneButton.tsx'

/** What lies over the canvas for hosts: while they edit the template, and in a zone that waits for notes. */
export function HostTools() {
  return (
    <>
      <AddZoneButton />
      <ZonePanel />
      <BringNotes />
    </>
  )
}
