import type { Page } from '@playwright/test'

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** A zone as it is on the screen, in pixels, and what it should say. */
export interface ShownZone {
  id: string
  box: Box
  wanted: string
  lines: readonly { text: string; box: Box; fontPx: number }[]
}

/** Every zone of the current page with its lines as the browser drew them. Needs the debug hook. */
export function readZones(page: Page): Promise<ShownZone[]> {
  return page.evaluate(measureZones)
}

/** What is wrong with the texts on a page: cut, too small, outside of their zone, or on top of something. */
export function faultsOf(zones: readonly ShownZone[], leastPx: number): string[] {
  return zones.flatMap((zone) => [
    ...(said(zone) === zone.wanted ? [] : [`${zone.id} says "${said(zone)}" instead of "${zone.wanted}"`]),
    ...zone.lines.flatMap((line) => [
      ...(line.fontPx >= leastPx ? [] : [`"${line.text}" is ${line.fontPx} px high`]),
      ...(isInside(line.box, zone.box) ? [] : [`"${line.text}" leaves ${zone.id}`]),
      ...lyingOn(line.box, zone, zones).map((what) => `"${line.text}" lies on ${what}`),
    ]),
  ])
}

function said({ lines }: ShownZone): string {
  return withoutSpace(lines.map(({ text }) => text).join(''))
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '')
}

/** Other zones that a line touches, unless they hold the line's own zone, and other lines. */
function lyingOn(box: Box, own: ShownZone, zones: readonly ShownZone[]): string[] {
  const others = zones.filter((zone) => zone !== own && !isInside(own.box, zone.box))
  const lines = zones.flatMap((zone) => zone.lines).filter((line) => line.box !== box)
  return [
    ...others.filter((zone) => touch(box, zone.box)).map(({ id }) => id),
    ...lines.filter((line) => touch(box, line.box)).map(({ text }) => `"${text}"`),
  ]
}

const SLACK_PX = 1

function isInside(inner: Box, outer: Box): boolean {
  const fits = inner.left >= outer.left - SLACK_PX && inner.right <= outer.right + SLACK_PX
  return fits && inner.top >= outer.top - SLACK_PX && inner.bottom <= outer.bottom + SLACK_PX
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** Runs in the page. */
function measureZones(): ShownZone[] {
  interface Zone {
    id: string
    type: string
    props: { title: string; prompt: string; look: string; badge: string }
  }
  interface Editor {
    getCurrentPageShapes(): Zone[]
    getShapePageBounds(id: string): { x: number; y: number; w: number; h: number }
    pageToScreen(point: { x: number; y: number }): { x: number; y: number }
    getZoomLevel(): number
  }
  const { editor } = (window as unknown as { denkraum: { editor: Editor } }).denkraum
  const zoom = editor.getZoomLevel()
  const boxOf = (id: string) => {
    const { x, y, w, h } = editor.getShapePageBounds(id)
    const corner = editor.pageToScreen({ x, y })
    return { left: corner.x, top: corner.y, right: corner.x + w * zoom, bottom: corner.y + h * zoom }
  }
  /** The letters' own room: a text's box has air above and below, the text of a standing axis left and right. */
  const lineOf = (element: SVGTextElement) => {
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect()
    const isStanding = element.closest('[transform]') !== null
    const [dx, dy] = isStanding ? [width * 0.16, 0] : [0, height * 0.16]
    const box = { left: left + dx, right: right - dx, top: top + dy, bottom: bottom - dy }
    return { text: element.textContent, box, fontPx: Number(element.getAttribute('font-size')) * zoom }
  }
  return editor
    .getCurrentPageShapes()
    .filter(({ type }) => type === 'zone')
    .map(({ id, props }) => {
      const elements = document.querySelectorAll<SVGTextElement>(`[data-shape-id="${id}"] text`)
      const lines = [...elements].map(lineOf).filter(({ text }) => text !== props.badge)
      const wanted = (props.title + props.prompt).replace(/\s/g, '')
      return { id, box: boxOf(id), wanted, lines }
    })
}
