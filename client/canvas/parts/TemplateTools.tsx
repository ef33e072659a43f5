import { ZonePanel } from '../zone/ZonePanel.tsx'
import { AddZoneButton } from './AddZoneButton.tsx'

/** Lies over the canvas while a host edits the template. */
export function TemplateTools() {
  return (
    <>
      <AddZoneButton />
      <ZonePanel />
    </>
  )
}
