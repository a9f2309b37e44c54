import type { Frame, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** A page with the task pane in it. */
export type Venster = { page: Page; pane: Frame }

/** How far something may be away before it counts as out of reach. */
const MEESTE_STAPPEN = 250

/** Goes from the top of the page to the pane: past the title bar, and then with F6 as in Excel. */
export async function enterPane({ page }: Venster): Promise<void> {
  const isIn = (deel: string) => page.evaluate(naam => document.activeElement?.closest(naam) !== null, deel)
  for (const [toets, deel] of [
    ['Tab', 'main'],
    ['F6', 'iframe'],
  ] as const) {
    for (let stap = 0; stap < 10 && !(await isIn(deel)); stap++) await page.keyboard.press(toets)
    expect(await isIn(deel), `${toets} naar ${deel}`).toBe(true)
  }
}

/**
 * Goes to something in the pane with Tab and Shift+Tab, whichever way it is. Throws when the focus gets lost or can't be
 * seen on the way.
 */
export async function reach({ page }: Venster, doel: Locator): Promise<void> {
  await doel.waitFor()
  for (let stap = 0; stap <= MEESTE_STAPPEN; stap++) {
    const { waar, gebrek } = await doel.evaluate(lookAround)
    if (stap > 0) expect(gebrek, 'focus onderweg').toBe('')
    if (waar === 'hier') return
    await page.keyboard.press(waar === 'terug' ? 'Shift+Tab' : 'Tab')
  }
  throw new Error(`met Tab niet te bereiken: ${doel}`)
}

/** Goes to a button or link and presses it; afterwards the focus may not be lost. */
export async function press(venster: Venster, doel: Locator, toets = 'Enter'): Promise<void> {
  await reach(venster, doel)
  await venster.page.keyboard.press(toets)
}

/** That something in the pane still has the focus, so that who works by keyboard goes on where they were. */
export const expectFocus = ({ pane }: Venster, na: string): Promise<void> =>
  expect
    .poll(() => pane.evaluate(() => document.activeElement?.tagName), {
      timeout: 10_000,
      message: `focus na ${na}`,
    })
    .not.toBe('BODY')

/** Types in a field what is to stand there. */
export async function fill(venster: Venster, veld: Locator, tekst: string): Promise<void> {
  await reach(venster, veld)
  await venster.page.keyboard.press('ControlOrMeta+a')
  await venster.page.keyboard.type(tekst)
}

/** Chooses in a list with the arrows. */
export async function choose(venster: Venster, lijst: Locator, optie: string): Promise<void> {
  await reach(venster, lijst)
  const verschil = await lijst.evaluate((element, gezocht) => {
    if (!(element instanceof HTMLSelectElement)) throw new Error('dit is geen keuzelijst')
    const plek = [...element.options].findIndex(({ label, value }) => label === gezocht || value === gezocht)
    if (plek < 0) throw new Error(`de keuzelijst heeft geen ${gezocht}`)
    return plek - element.selectedIndex
  }, optie)
  for (let stap = 0; stap < Math.abs(verschil); stap++)
    await venster.page.keyboard.press(verschil > 0 ? 'ArrowDown' : 'ArrowUp')
}

/** Chooses the nth of a group of radio buttons, which is one stop for the Tab key, with the arrows. */
export async function pick(venster: Venster, keuzes: Locator, nummer: number): Promise<void> {
  await reach(venster, keuzes.and(venster.pane.locator(':not([tabindex="-1"])')).first())
  const doel = keuzes.nth(nummer)
  if (await doel.isChecked()) return
  const isEerste = await doel.evaluate(element => element === document.activeElement)
  if (isEerste) return venster.page.keyboard.press('Space')
  for (let stap = 0; stap < (await keuzes.count()) && !(await doel.isChecked()); stap++)
    await venster.page.keyboard.press('ArrowDown')
}

/** Where `doel` is from where the focus is, and what is wrong with that focus. Runs in the page. */
function lookAround(doel: Element): { waar: 'hier' | 'verder' | 'terug'; gebrek: string } {
  const hier = document.activeElement
  if (!hier || hier === document.body) return { waar: 'verder', gebrek: 'de focus is weg' }
  const looks = [null, '::before', '::after'].map(deel => getComputedStyle(hier, deel))
  const isZichtbaar = looks.some(
    ({ outlineStyle, outlineWidth, boxShadow }) =>
      (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none',
  )
  const { left, top, width, height } = hier.getBoundingClientRect()
  const boven = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 12))
  const isVrij = boven !== null && (hier.contains(boven) || boven.contains(hier))
  const naam = hier.outerHTML.slice(0, 140)
  const waar =
    hier === doel
      ? 'hier'
      : doel.compareDocumentPosition(hier) & Node.DOCUMENT_POSITION_FOLLOWING
        ? 'terug'
        : 'verder'
  if (!isZichtbaar) return { waar, gebrek: `geen zichtbare focus: ${naam}` }
  return { waar, gebrek: isVrij ? '' : `er ligt iets over: ${naam}` }
}
