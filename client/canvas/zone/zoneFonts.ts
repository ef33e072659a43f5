export interface ZoneFont {
  size: number
  lineHeight: number
  weight: 400 | 700
}

/** Sizes in page units: a whole template is usually seen at 33-45 %. */
export const TITLE_FONT: ZoneFont = { size: 46, lineHeight: 56, weight: 700 }
export const PROMPT_FONT: ZoneFont = { size: 34, lineHeight: 44, weight: 400 }
