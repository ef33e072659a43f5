import { Check } from 'lucide-react'
import { RadioGroup } from 'radix-ui'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { PERSON_COLORS } from '../../../shared/protocol/people.ts'
import styles from './ColorPicker.module.css'

export type PersonColor = (typeof PERSON_COLORS)[number]

interface ColorPickerProps {
  value: string
  onChange(color: PersonColor): void
}

export function ColorPicker({ value, onChange }: ColorPickerProps) {
  const { t } = useTranslation('people')
  const id = useId()
  const pick = (chosen: string) => {
    const color = PERSON_COLORS.find((known) => known === chosen)
    if (color) onChange(color)
  }
  return (
    <div>
      <span id={id} className={styles.label}>
        {t('yourColor')}
      </span>
      <RadioGroup.Root aria-labelledby={id} className={styles.grid} value={value} onValueChange={pick}>
        {PERSON_COLORS.map((color, i) => (
          <RadioGroup.Item
            key={color}
            value={color}
            aria-label={t('color', { number: i + 1 })}
            className={styles.color}
            style={{ backgroundColor: color }}
          >
            <RadioGroup.Indicator>
              <Check aria-hidden />
            </RadioGroup.Indicator>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  )
}
