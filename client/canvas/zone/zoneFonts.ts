export interface ZoneFont {
  size: number
  lineHeight: number
  weight: 400 | 700
}

/** Sizes in page units: a whole template is usually seen at 33-45 %. */
export const TITLE_FONT: ZoneFont = { size: 50, lineHeight: 60, weight: 700 }
export const PROMPT_FONT: ZoneFont = { size: 38, lineHeight: 48, weight: 400 }
