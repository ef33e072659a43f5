import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { stopEventPropagation, useEditor } from 'tldraw'
import {
  ZONE_COLORS,
  type ZoneColor,
  type ZoneProps,
  type ZoneShape,
} from '../../../shared/board/zoneShape.ts'
import styles from './ZoneForm.module.css'
import { ZONE_PALETTES } from './zoneColors.ts'

export const ZONE_TITLE_INPUT_CLASS = 'dk-zone-title'

/** Title, helper questions, number and colour of a template zone. Every keystroke shows on the board. */
export function ZoneForm({ zone }: { zone: ZoneShape }) {
  const { t } = useTranslation('canvas')
  const change = useZoneChange(zone)
  const { title, prompt, badge, color } = zone.props
  return (
    <form
      className={styles.form}
      aria-label={t('zone.form')}
      onPointerDown={stopEventPropagation}
      onSubmit={keepPage}
    >
      <Field
        label={t('zone.title')}
        value={title}
        className={ZONE_TITLE_INPUT_CLASS}
        onText={change.text('title')}
      />
      <Field label={t('zone.prompt')} value={prompt} rows={5} onText={change.text('prompt')} />
      <Field label={t('zone.badge')} value={badge} maxLength={2} onText={change.text('badge')} />
      <ColorField value={color} onColor={change.color} />
    </form>
  )
}

function useZoneChange(zone: ZoneShape) {
  const editor = useEditor()
  const update = (props: Partial<ZoneProps>) =>
    editor.updateShape<ZoneShape>({ id: zone.id, type: 'zone', props })
  const color = (color: ZoneColor) => {
    editor.markHistoryStoppingPoint('zone colour')
    update({ color })
  }
  const text = (key: 'title' | 'prompt' | 'badge') => ({
    start: () => editor.markHistoryStoppingPoint(`zone ${key}`),
    change: (value: string) => update({ [key]: value }),
  })
  return { color, text }
}

interface FieldProps {
  label: string
  value: string
  rows?: number
  maxLength?: number
  className?: string
  onText: { start: () => void; change: (value: string) => void }
}

function Field({ label, value, rows, maxLength = 600, className = '', onText }: FieldProps) {
  const id = useId()
  const input = {
    id,
    value,
    maxLength,
    className: `${styles.input} ${className}`,
    onFocus: onText.start,
    onChange: (event: { currentTarget: { value: string } }) => onText.change(event.currentTarget.value),
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {rows ? <textarea rows={rows} {...input} /> : <input type="text" {...input} />}
    </div>
  )
}

function ColorField({ value, onColor }: { value: ZoneColor; onColor: (color: ZoneColor) => void }) {
  const { t } = useTranslation('canvas')
  return (
    <fieldset className={styles.colors}>
      <legend>{t('zone.color')}</legend>
      {ZONE_COLORS.map((color) => (
        <label key={color} className={styles.color} title={t(`zone.colors.${color}`)}>
          <input
            type="radio"
            name="zone-color"
            checked={value === color}
            aria-label={t(`zone.colors.${color}`)}
            onChange={() => onColor(color)}
          />
          <span style={{ background: ZONE_PALETTES[color].fill, borderColor: ZONE_PALETTES[color].strong }} />
        </label>
      ))}
    </fieldset>
  )
}

function keepPage(event: { preventDefault: () => void }): void {
  event.preventDefault()
}
