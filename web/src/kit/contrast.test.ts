import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast, rolesIn, type Scheme } from './contrast'

const roles = rolesIn(readFileSync('src/kit/tokens.css', 'utf8'))
const TONES = ['work', 'family', 'other', 'rest', 'travel', 'onsite', 'online', 'held', 'greyed', 'missed']
const GROUNDS = ['paper', 'sheet', 'well']

// What is read needs 4.5; what only has to be made out needs 3.
const TEXT: [ink: string, ground: string][] = [
  ...GROUNDS.flatMap((ground) => ['ink', 'ink-soft', 'accent', 'accent-ink', 'danger-ink', 'warm-ink', 'good-ink'].map((ink): [string, string] => [ink, ground])),
  ['on-accent', 'accent'], ['on-accent', 'accent-strong'], ['on-warm', 'warm'], ['on-danger', 'danger'], ['on-danger', 'danger-strong'],
  ...['accent', 'warm', 'danger', 'good'].flatMap((hue): [string, string][] => [[`${hue}-ink`, `${hue}-wash`], ['ink', `${hue}-wash`]]),
  ...TONES.map((tone): [string, string] => [`${tone}-ink`, `${tone}-fill`]),
  ...[0, 1, 2, 3].map((step): [string, string] => ['heat-low-ink', `heat-${step}`]),
  ...[4, 5].map((step): [string, string] => ['heat-high-ink', `heat-${step}`]),
]
const OUTLINES: [line: string, ground: string][] = [
  ...GROUNDS.flatMap((ground) => ['edge', 'focus', 'accent', 'warm-edge', 'danger', 'now'].map((line): [string, string] => [line, ground])),
  ...TONES.flatMap((tone) => GROUNDS.map((ground): [string, string] => [`${tone}-line`, ground])),
  ['edge', 'accent-wash'], ['accent', 'accent-wash'], ['warm-edge', 'warm-wash'], ['focus', 'accent-wash'],
]

const measured = (one: string, other: string, scheme: Scheme) => {
  const [a, b] = [roles.get(one), roles.get(other)]
  if (!a || !b) throw new Error(`no such role: ${a ? other : one}`)
  return Math.round(contrast(a[scheme], b[scheme]) * 100) / 100
}

describe('colour', () => {
  it('counts contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrast('#abcdef', '#abcdef')).toBe(1)
  })

  for (const scheme of ['light', 'dark'] as const) {
    it.each(TEXT)(`in ${scheme}, %s is read on %s`, (ink, ground) => {
      expect(measured(ink, ground, scheme)).toBeGreaterThanOrEqual(4.5)
    })
    it.each(OUTLINES)(`in ${scheme}, %s is made out on %s`, (line, ground) => {
      expect(measured(line, ground, scheme)).toBeGreaterThanOrEqual(3)
    })
  }
})
