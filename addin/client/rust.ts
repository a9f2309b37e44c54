/** How long what nobody asked for yet may be put off when the page stays busy. */
const HOOGSTENS_MS = 2000

/**
 * Resolves once the page has nothing more pressing to do, such as drawing or answering a press: for what is fetched
 * ahead. Where a browser can't tell (Safari, so Excel on a Mac), a moment later.
 */
export const whenIdle = (): Promise<void> =>
  new Promise(resolve => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: HOOGSTENS_MS })
    else setTimeout(resolve, HOOGSTENS_MS / 10)
  })
