import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { findGebreken, UITERLIJK } from './gebreken.ts'
import { WORTEL } from './lokaal.ts'
import type { Venster } from './toetsenbord.ts'

const BEELDEN = join(WORTEL, 'uit/beelden/reizen')

type Weergave = {
  /** of the window, in CSS pixels; under 900 the pane takes the whole width */
  viewport: { width: number; height: number }
  kleuren: { colorScheme: 'light' | 'dark'; forcedColors: 'active' | 'none' }
  /** pixels of the screen per CSS pixel */
  vergroting: number
}

const LICHT = { colorScheme: 'light', forcedColors: 'none' } as const
/** Every way in which the pane must stay as good. The walk itself goes in the first one. */
export const WEERGAVEN: Readonly<Record<string, Weergave>> = {
  licht: { viewport: { width: 1180, height: 1300 }, kleuren: LICHT, vergroting: 1 },
  donker: {
    viewport: { width: 320, height: 1500 },
    kleuren: { colorScheme: 'dark', forcedColors: 'none' },
    vergroting: 1,
  },
  contrast: {
    viewport: { width: 1180, height: 1300 },
    kleuren: { colorScheme: 'light', forcedColors: 'active' },
    vergroting: 1,
  },
  zoom: { viewport: { width: 640, height: 1200 }, kleuren: LICHT, vergroting: 2 },
}
/** How wide the pane is beside the sheet. */
const BREEDTE = '400px'

/** Looks at a stop of a walk in every look, without leaving it: nothing may be wrong, and a picture of each is kept. */
export async function lookEveryWay(venster: Venster, beeld: string): Promise<void> {
  mkdirSync(BEELDEN, { recursive: true })
  for (const naam of Object.keys(WEERGAVEN)) {
    await show(venster, naam)
    await venster.pane.evaluate(() => scrollTo(0, 0))
    const gebreken = await findGebreken(venster.pane, naam === 'licht' ? undefined : UITERLIJK)
    // The picture shows where the walk is.
    await venster.pane.evaluate(() => document.activeElement?.scrollIntoView({ block: 'center' }))
    await venster.page.locator('iframe').screenshot({
      path: join(BEELDEN, `${beeld}-${naam}.png`),
      animations: 'disabled',
    })
    expect.soft({ beeld, naam, gebreken }).toEqual({ beeld, naam, gebreken: [] })
  }
  await show(venster, 'licht')
}

/** Shows the page in one look. */
export async function show({ page, pane }: Venster, naam: string): Promise<void> {
  const weergave = WEERGAVEN[naam]
  if (!weergave) throw new Error(`er is geen weergave ${naam}`)
  await page.emulateMedia({ ...weergave.kleuren, reducedMotion: 'reduce' })
  await page.setViewportSize(weergave.viewport)
  const scherm = await page.context().newCDPSession(page)
  await scherm.send('Emulation.setDeviceMetricsOverride', {
    ...weergave.viewport,
    deviceScaleFactor: weergave.vergroting,
    mobile: false,
  })
  await scherm.detach()
  await page
    .locator('aside.venster')
    .evaluate((element, breedte) => element.style.setProperty('--breedte', breedte), BREEDTE)
  await pane.evaluate(finishTransitions)
}

/** Runs in the page. A colour that is still on its way to another says nothing about either. */
function finishTransitions(): void {
  for (const animatie of document.getAnimations()) if (animatie instanceof CSSTransition) animatie.finish()
}
