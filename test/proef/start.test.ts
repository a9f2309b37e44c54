import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { findFreePort, WORTEL } from './lokaal.ts'

/** Runs `npm start` with a port; for ports at which it must stop before it has built anything. */
const start = (poort: string): Promise<{ code: number | null; tekst: string }> =>
  new Promise(resolve => {
    const proces = spawn(process.execPath, ['test/proef/start.ts', '--poort', poort], { cwd: WORTEL })
    let tekst = ''
    for (const stroom of [proces.stdout, proces.stderr]) {
      stroom.on('data', deel => {
        tekst += String(deel)
      })
    }
    proces.once('exit', code => resolve({ code, tekst: tekst.trim() }))
  })

it('zegt dat een poort bezet is, en welke andere kan', async () => {
  const poort = await findFreePort()
  const bezetter = createServer().listen(poort, '127.0.0.1')
  onTestFinished(() => {
    bezetter.close()
  })
  expect(await start(String(poort))).toEqual({
    code: 1,
    tekst: `Poort ${poort} is bezet.\nSluit het programma dat haar gebruikt, of kies een andere poort: npm start -- --poort ${poort + 1}`,
  })
})

it.each(['poort', '0', '70000', '8787.5'])('legt uit dat %s geen poort is', async poort => {
  expect(await start(poort)).toEqual({
    code: 1,
    tekst: `“${poort}” is geen poort. Kies een getal van 1 tot en met 65535: npm start -- --poort 8788`,
  })
})
