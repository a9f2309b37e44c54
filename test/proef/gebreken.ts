import axe from 'axe-core'
import type { Frame } from 'playwright-core'

/**
 * What is wrong with how a frame looks now, one line each: the rules of WCAG 2.2 AA that it breaks, and in the whole
 * frame what sticks out at the side, text that is cut off, controls over each other, and targets under 24 pixels.
 */
export async function findGebreken(frame: Frame, regels?: readonly string[]): Promise<string[]> {
  return [...(await findOvertredingen(frame, 'body', regels)), ...(await frame.evaluate(findOpmaakfouten))]
}

/** The rules of which the outcome depends on colours and sizes; all others are about the structure of a page. */
export const UITERLIJK = ['color-contrast', 'target-size'] as const

/** The rules of WCAG 2.2 AA that a part of a frame breaks, all of them or those named, with the elements that do. */
export async function findOvertredingen(
  frame: Frame,
  deel = 'body',
  regels?: readonly string[],
): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source)
  return frame.evaluate(
    async ({ gekozen, runOnly }) => {
      const { violations } = await window.axe.run(gekozen, {
        runOnly,
        iframes: false,
        resultTypes: ['violations'],
      })
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
    },
    { gekozen: deel, runOnly: [...(regels ?? WCAG_22_AA)] },
  )
}

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Runs in the page, so it brings all that it needs along. */
function findOpmaakfouten(): string[] {
  const KLEINST = 24
  /** Rounding of half pixels at another zoom. */
  const SPELING = 1
  const nameOf = (element: Element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 140)
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true })
  const isForReadersOnly = ({ clientWidth, clientHeight }: Element) => clientWidth <= 1 || clientHeight <= 1
  const hasText = (element: Element) =>
    [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim() !== '')
  const elementen = [...document.body.querySelectorAll<HTMLElement>('*')].filter(isShown)

  const { scrollWidth, clientWidth } = document.documentElement
  const uitstekend = scrollWidth > clientWidth ? [`de pagina steekt ${scrollWidth - clientWidth}px uit`] : []

  const afgeknipt = elementen
    .filter(element => hasText(element) && !isForReadersOnly(element) && !element.closest('svg'))
    .filter(element => getComputedStyle(element).display !== 'inline')
    .filter(element => element.scrollWidth > element.clientWidth + SPELING)
    .map(element => `tekst past niet: ${nameOf(element)}`)

  const knoppen = elementen.filter(element =>
    element.matches('a[href], button, input, select, textarea, summary, fluent-tab'),
  )
  /** A label belongs to the target of its checkbox or radio. */
  const targetOf = (knop: HTMLElement) =>
    (knop.matches('[type=checkbox], [type=radio]') && knop.closest('label')) || knop
  /** A target in a sentence is as high as its line. */
  const isInZin = ({ parentElement }: HTMLElement) => parentElement !== null && hasText(parentElement)
  const klein = knoppen
    .filter(knop => {
      const { width, height } = targetOf(knop).getBoundingClientRect()
      return Math.min(width, height) < KLEINST - 0.5 && !isInZin(knop)
    })
    .map(knop => {
      const { width, height } = targetOf(knop).getBoundingClientRect()
      return `doel van ${Math.round(width)} × ${Math.round(height)}: ${nameOf(knop)}`
    })

  /** What floats above the rest is a layer of its own. */
  const layerOf = (element: Element): Element | null =>
    /fixed|sticky/.test(getComputedStyle(element).position)
      ? element
      : element.parentElement && layerOf(element.parentElement)
  /** What lies beyond the edge of a list that scrolls is in nobody's way. */
  const clipperOf = ({ parentElement }: Element): Element | null =>
    parentElement && getComputedStyle(parentElement).overflowY === 'visible'
      ? clipperOf(parentElement)
      : parentElement
  const isInView = (knop: Element, { top, bottom }: DOMRect) => {
    const rand = clipperOf(knop)?.getBoundingClientRect()
    return !rand || (bottom > rand.top && top < rand.bottom)
  }
  const vlakken = knoppen.flatMap(knop => {
    const laag = layerOf(knop)
    return [...knop.getClientRects()].filter(vlak => isInView(knop, vlak)).map(vlak => ({ knop, laag, vlak }))
  })
  const overlappend = vlakken.flatMap(({ knop, laag, vlak }, i) =>
    vlakken
      .slice(i + 1)
      .filter(
        ander =>
          ander.laag === laag &&
          !knop.contains(ander.knop) &&
          Math.min(vlak.right, ander.vlak.right) - Math.max(vlak.left, ander.vlak.left) > SPELING &&
          Math.min(vlak.bottom, ander.vlak.bottom) - Math.max(vlak.top, ander.vlak.top) > SPELING &&
          knop !== ander.knop,
      )
      .map(ander => `over elkaar: ${nameOf(knop)} en ${nameOf(ander.knop)}`),
  )
  return [...uitstekend, ...afgeknipt, ...klein, ...overlappend]
}
