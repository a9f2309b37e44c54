import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { Aanmelding } from '#worker/aanmeldingen/contract.ts'
import { WORTEL } from './lokaal.ts'

const oorsprong = inject('oorsprong')

/** Runs what `npm run grootboek:controle` runs. */
const check = (
  bron: string,
  env: Record<string, string> = {},
): Promise<{ code: number | null; tekst: string }> =>
  new Promise(resolve => {
    const proces = spawn(process.execPath, ['worker/boekingen/controle.ts', bron], {
      cwd: WORTEL,
      env: { ...process.env, ...env },
    })
    let tekst = ''
    for (const stroom of [proces.stdout, proces.stderr]) {
      stroom.on('data', deel => {
        tekst += String(deel)
      })
    }
    proces.once('exit', code => resolve({ code, tekst: tekst.trim() }))
  })

const MIGRATIES = join(WORTEL, 'worker/d1/migrations')
const readMigraties = (): string[] =>
  readdirSync(MIGRATIES)
    .sort()
    .map(naam => readFileSync(join(MIGRATIES, naam), 'utf8'))

describe('npm run grootboek:controle', () => {
  it('controleert het grootboek van een dienst die draait', async () => {
    const aanmelding = await fetch(`${oorsprong}/v1/aanmeldingen`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"persona":"ilse"}',
    })
    const { token } = Aanmelding.parse(await aanmelding.json())
    const { code, tekst } = await check(oorsprong, { LOGBOEK_TOKEN: token })
    expect(tekst).toMatch(/^Het grootboek klopt: \d+ boekingen\.$/)
    expect(code).toBe(0)
  })

  it('controleert een kopie van de database, en noemt wat niet klopt', async () => {
    const map = mkdtempSync(join(tmpdir(), 'grootboek-'))
    onTestFinished(() => rmSync(map, { recursive: true, force: true }))
    const kopie = join(map, 'kopie.sql')
    writeFileSync(kopie, [...readMigraties(), readFileSync(join(WORTEL, 'dist/zaai.sql'), 'utf8')].join('\n'))
    expect(await check(kopie)).toEqual({ code: 0, tekst: 'Het grootboek klopt: 0 boekingen.' })

    const vervalst = join(map, 'vervalst.sql')
    const STAND = `INSERT INTO claimstand (post, pot, jaar, datum, bedrag_cent) VALUES ('wachtrij', 'ventiel', 2027, '2026-11-01', 1);`
    writeFileSync(vervalst, `${readFileSync(kopie, 'utf8')}\n${STAND}`)
    expect(await check(vervalst)).toEqual({
      code: 1,
      tekst:
        'Breuk (stand): De stand van wachtrij ventiel 2027 op 2026-11-01 is niet de som van wat eronder ligt.',
    })
  })

  it('zegt wat het nodig heeft', async () => {
    expect(await check('')).toMatchObject({ code: 2, tekst: expect.stringContaining('kopie.sql') })
    expect(await check(oorsprong, { LOGBOEK_TOKEN: '' })).toMatchObject({ code: 2 })
  })
})
