import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createSizeGauge } from './sizeGauge.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A document of `size` bytes with a limit of 1000. */
function gaugeOf(size: number) {
  const doc = { size, measured: 0, told: [] as boolean[] }
  const gauge = createSizeGauge({
    maxBytes: 1000,
    measure() {
      doc.measured += 1
      return doc.size
    },
    onMeasured: () => doc.told.push(gauge.isNear),
  })
  return { doc, gauge }
}

it('L6 what replaces older parts is not counted for long, and costs few measurements', () => {
  const { doc, gauge } = gaugeOf(300)
  for (let second = 0; second < 100; second++) {
    gauge.add(40)
    expect(gauge.fits(40)).toBe(true)
    vi.advanceTimersByTime(1000)
  }
  expect(doc.measured).toBeLessThan(12)
  expect(doc.told).not.toContain(true)
})

it('L6 measures before it refuses, but not more often than once a second', () => {
  const { doc, gauge } = gaugeOf(700)
  vi.advanceTimersByTime(1000)
  gauge.add(90)
  expect(gauge.fits(400)).toBe(false)
  expect(doc.measured).toBe(2)
  doc.size = 500
  gauge.add(5)
  expect(gauge.fits(400)).toBe(false)
  vi.advanceTimersByTime(1000)
  expect(gauge.fits(400)).toBe(true)
  expect(doc.measured).toBe(3)
})

it('L2 near is known from the start and told when it changes', () => {
  const { doc, gauge } = gaugeOf(800)
  expect(gauge.isNear).toBe(true)
  doc.size = 790
  gauge.add(5)
  vi.advanceTimersByTime(2000)
  expect(doc.told).toEqual([false])
  gauge.dispose()
})
