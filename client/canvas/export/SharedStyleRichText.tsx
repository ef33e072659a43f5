import {
  DefaultFontFamilies,
  type RichTextSVGProps,
  renderHtmlFromRichText,
  TEXT_PROPS,
  useEditor,
} from 'tldraw'

const ALIGN_ITEMS = { start: 'flex-start', middle: 'center', end: 'flex-end' } as const

/**
 * What tldraw's `RichTextSVG` draws, without the class that makes tldraw read every computed property of every
 * label (80 % of the time of an export): the style comes from `SHARED_TEXT_STYLE` instead.
 */
export function SharedStyleRichText(props: RichTextSVGProps) {
  const editor = useEditor()
  const html = renderHtmlFromRichText(editor, props.richText)
  const { minX, minY, w, h } = props.bounds
  return (
    <foreignObject x={minX} y={minY} width={w} height={h} className="tl-rich-text dk-text">
      <div style={wrapperStyle(props)}>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: built by TipTap from the note's checked rich text */}
        <div style={textStyle(props)} dangerouslySetInnerHTML={{ __html: html }} />
      </div>
    </foreignObject>
  )
}

function wrapperStyle({ font, align, verticalAlign, padding }: RichTextSVGProps) {
  return {
    display: 'flex',
    fontFamily: DefaultFontFamilies[font],
    height: '100%',
    justifyContent: horizontal(align),
    alignItems: ALIGN_ITEMS[verticalSide(verticalAlign)],
    padding: `${padding}px`,
  }
}

function textStyle({ fontSize, labelColor, align, showTextOutline = true }: RichTextSVGProps) {
  return {
    fontSize: `${fontSize}px`,
    color: labelColor,
    lineHeight: TEXT_PROPS.lineHeight,
    textAlign:
      align === 'middle' ? ('center' as const) : align === 'start' ? ('start' as const) : ('end' as const),
    width: '100%',
    overflowWrap: 'break-word' as const,
    whiteSpace: 'pre-wrap' as const,
    textShadow: showTextOutline ? 'var(--tl-text-outline)' : 'none',
  }
}

function horizontal(align: RichTextSVGProps['align']) {
  if (align === 'middle') return 'center'
  return align === 'start' ? 'flex-start' : 'flex-end'
}

function verticalSide(align: RichTextSVGProps['verticalAlign']): keyof typeof ALIGN_ITEMS {
  return align === 'middle' || align === 'start' ? align : 'end'
}
