import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { Aanmelding } from '#worker/aanmeldingen/contract.ts'
import { WORTEL } from './lokaal.ts'

const oorsprong = inject('oorsprong')

let token: string
let uittreksel: string
beforeAll(async () => {
  await fetch(`${oorsprong}/v1/ik`)
  await fetch(`${oorsprong}/v1/ik`)
  const aanmelding = await fetch(`${oorsprong}/v1/aanmeldingen`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"persona":"ilse"}',
  })
  ;({ token } = Aanmelding.parse(await aanmelding.json()))
  const koppen = { Authorization: `Bearer ${token}` }
  uittreksel = await (await fetch(`${oorsprong}/v1/logboek/uittreksel.jsonl`, { headers: koppen })).text()
})

/** Runs what `npm run logboek:controle` runs. */
const check = (
  bron: string,
  env: Record<string, string> = {},
): Promise<{ code: number | null; tekst: string }> =>
  new Promise(resolve => {
    const proces = spawn(process.execPath, ['worker/logboek/controle.ts', bron], {
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

function writeUittreksel(tekst: string): string {
  const map = mkdtempSync(join(tmpdir(), 'logboek-'))
  onTestFinished(() => rmSync(map, { recursive: true, force: true }))
  const bestand = join(map, 'uittreksel.jsonl')
  writeFileSync(bestand, tekst)
  return bestand
}

describe('npm run logboek:controle', () => {
  it('controleert het logboek van een dienst die draait', async () => {
    const { code, tekst } = await check(oorsprong, { LOGBOEK_TOKEN: token })
    expect(tekst).toMatch(/^Het logboek klopt: \d+ regels in \d+ ketens/)
    expect(code).toBe(0)
  })

  it('controleert een uittreksel', async () => {
    expect(await check(writeUittreksel(uittreksel))).toMatchObject({ code: 0 })
  })

  it('noemt de eerste breuk', async () => {
    // Which row that is depends on what other tests tried on this Worker before.
    const volgnr = /"volgnr":(\d+)/.exec(
      uittreksel.split('\n').find(regel => regel.includes('"status":401')) ?? '',
    )
    const vervalst = uittreksel.replace('"status":401', '"status":200')
    expect(await check(writeUittreksel(vervalst))).toEqual({
      code: 1,
      tekst: `Breuk in keten dienst: Regel ${volgnr?.[1]} is niet wat zij was toen zij werd geschreven. (gewijzigd)`,
    })
    const [kop, eerste, ...rest] = uittreksel.split('\n')
    expect(eerste).toContain('"volgnr":1')
    expect(await check(writeUittreksel([kop, ...rest].join('\n')))).toEqual({
      code: 1,
      tekst: 'Breuk in keten dienst: Regel 1 ontbreekt. (verwijderd)',
    })
  })

  it('legt uit wat het nodig heeft', async () => {
    expect((await check(oorsprong)).tekst).toContain('LOGBOEK_TOKEN')
    expect((await check(writeUittreksel('{}'))).tekst).toContain('geen uittreksel')
  })
})
