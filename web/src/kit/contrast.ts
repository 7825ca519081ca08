/** How far apart two colours are in brightness, from 1 to 21, as WCAG 2.2 counts it. Colours as #rrggbb. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const channel = (at: number) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

export type Scheme = 'light' | 'dark'

/** The colour roles of a style sheet that writes `--role: light-dark(#rrggbb, #rrggbb)`. */
export function rolesIn(sheet: string): Map<string, Record<Scheme, string>> {
  const pattern = /--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g
  return new Map([...sheet.matchAll(pattern)].map(([, role = '', light = '', dark = '']) => [role, { light, dark }]))
}
