import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/**
 * A real Chromium: the one that npm brings on linux-x64, elsewhere an installed Chrome. `CHROMIUM` names another.
 * It is told to leave the network alone; the tests use this machine only.
 */
export async function launchBrowser(): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ]
  const eigen = process.env.CHROMIUM
  if (eigen) return chromium.launch({ executablePath: eigen, args })
  if (process.platform === 'linux' && process.arch === 'x64') {
    return chromium.launch({ executablePath: await sparticuz.executablePath(), args })
  }
  return chromium.launch({ channel: 'chrome', args })
}
