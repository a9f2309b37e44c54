/** Keeps colours that an add-in chose for a white sheet readable on any background. */

type Rgb = readonly [number, number, number]

/** The colour itself when it stands out enough against the background, or else a lighter or darker one that does. */
export function legible(color: string, background: string, contrast = 4.5): string {
  const target = toRgb(background)
  const goal: Rgb = luminance(target) > 0.4 ? [0, 0, 0] : [255, 255, 255]
  let adapted = toRgb(color)
  for (let step = 0; step < 20 && contrastOf(adapted, target) < contrast; step++)
    adapted = mix(adapted, goal, 0.12)
  return toHex(adapted)
}

/** Black or white, whichever reads best on this colour. */
export const inkOn = (background: string): string =>
  luminance(toRgb(background)) > 0.35 ? '#000000' : '#FFFFFF'

const toRgb = (color: string): Rgb => {
  const number = Number.parseInt(color.slice(1), 16)
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255]
}

const toHex = (color: Rgb): string =>
  `#${color.map(part => Math.round(part).toString(16).padStart(2, '0')).join('')}`

const mix = (one: Rgb, other: Rgb, share: number): Rgb => [
  one[0] + (other[0] - one[0]) * share,
  one[1] + (other[1] - one[1]) * share,
  one[2] + (other[2] - one[2]) * share,
]

/** Relative luminance as WCAG defines it. */
function luminance(color: Rgb): number {
  const [red, green, blue] = color.map(part => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

function contrastOf(one: Rgb, other: Rgb): number {
  const [lightest = 0, darkest = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lightest + 0.05) / (darkest + 0.05)
}
