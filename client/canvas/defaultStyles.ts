import { DefaultDashStyle, DefaultFontStyle, DefaultSizeStyle } from 'tldraw'

/** What new shapes look like until somebody chooses otherwise: legible when a whole template is on the screen. */
export function setDefaultStyles(): void {
  DefaultFontStyle.setDefaultValue('sans')
  DefaultSizeStyle.setDefaultValue('l')
  DefaultDashStyle.setDefaultValue('solid')
}
