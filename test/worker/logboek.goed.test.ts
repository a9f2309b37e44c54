import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { Logboekpagina, type Logregel } from '#worker/logboek/antwoorden.ts'
import { isVolledig, readJsonl } from '#worker/logboek/lezen.ts'
import { toCsv } from '#worker/logboek/uittreksel.ts'
import { findBreuk } from '#worker/logboek/verificatie.ts'
import { type Aangemelde, as, makeDossier } from './aanmelden.ts'
import { readLogboek } from './logboekhulp.ts'
import { ask, prepareDatabase, textOf } from './opstelling.ts'

let ilse: Aangemelde
const verklaring = (plan: string) => `/v1/plannen/${plan}/belangenverklaringen`

/** Three acts on two plans, and two refusals. */
beforeEach(async () => {
  await prepareDatabase()
  await makeDossier('DB-001')
  await makeDossier('DB-002')
  const [anna, carla] = [await as('anna'), await as('carla')]
  ilse = await as('ilse')
  await anna.post(verklaring('DB-001'), { belang: false, toelichting: '' })
  await carla.post(verklaring('DB-001'), { belang: true, toelichting: 'Mijn zus werkt bij de aanvrager.' })
  await carla.post(verklaring('DB-002'), { belang: false, toelichting: '' })
  await ilse.get(verklaring('DB-001'))
  await ask('/v1/ik')
})

const readPagina = async (query: string) =>
  Logboekpagina.parse(await (await ilse.get(`/v1/logboek${query}`)).json())

describe('the logboek', () => {
  it('shows acts and refused attempts per chain', async () => {
    const { regels, totaal } = await readPagina('')
    expect(totaal).toBe(5)
    expect(regels.map(({ keten, volgnr, uitkomst, status }) => [keten, volgnr, uitkomst, status])).toEqual([
      ['dienst', 1, 'geweigerd', 403],
      ['dienst', 2, 'geweigerd', 401],
      ['plan:DB-001', 1, 'gedaan', 201],
      ['plan:DB-001', 2, 'gedaan', 201],
      ['plan:DB-002', 1, 'gedaan', 201],
    ])
  })

  it('says nothing of what was declared, and gives no name', async () => {
    const tekst = JSON.stringify(await readPagina(''))
    expect(tekst).not.toMatch(/zus|toelichting|Carla|Duinker/)
  })

  it.each([
    ['?keten=dienst', 2],
    ['?keten=plan:DB-001', 2],
    ['?handeling=verzoek-geweigerd', 2],
    ['?handeling=belang-verklaard&keten=plan:DB-002', 1],
    ['?van=2000-01-01&tot=2099-01-01', 5],
    ['?van=2099-01-01', 0],
    ['?tot=2000-01-01', 0],
  ])('can be narrowed: %s', async (query, aantal) => {
    expect((await readPagina(query)).totaal).toBe(aantal)
  })

  it('can be narrowed to one person', async () => {
    const { regels } = await readPagina(`?wie=${(await as('carla')).persoon}`)
    expect(regels.map(({ keten }) => keten)).toEqual(['plan:DB-001', 'plan:DB-002'])
  })

  it('is given page by page', async () => {
    const eerste = await readPagina('?paginaGrootte=2')
    const laatste = await readPagina('?paginaGrootte=2&pagina=3')
    expect([eerste.regels.length, laatste.regels.length, laatste.totaal]).toEqual([2, 1, 5])
  })

  it('keeps rows readable whose shape is no longer known', async () => {
    await env.DB.prepare(
      `INSERT INTO logboek SELECT 'kader:oud', 1, NULL, NULL, hash, tijd, wie, 'directeur', organisatie, 'oude-handeling',
       uitkomst, 'POST /v0/iets', 200, NULL, NULL, NULL, verzoek, '{"schemaversie":99,"iets":["heel","anders"]}'
       FROM logboek WHERE keten = 'plan:DB-001' AND volgnr = 1`,
    ).all()
    const { regels } = await readPagina('?keten=kader:oud')
    expect(regels[0]).toMatchObject({ handeling: 'oude-handeling', rol: 'directeur' })
  })
})

describe('an export to verify', () => {
  const exporteer = async (query = '') => {
    const antwoord = await ilse.get(`/v1/logboek/uittreksel.jsonl${query}`)
    expect(antwoord.headers.get('Content-Type')).toBe('application/jsonl; charset=utf-8')
    const gelezen = readJsonl(await textOf(antwoord))
    return typeof gelezen === 'string' ? expect.unreachable(gelezen) : gelezen
  }

  it('holds all rows and the end of each chain, and holds together', async () => {
    const { kop, regels } = await exporteer()
    expect(regels).toHaveLength(5)
    expect(kop.koppen.map(({ keten, volgnr }) => [keten, volgnr])).toEqual([
      ['dienst', 2],
      ['plan:DB-001', 2],
      ['plan:DB-002', 1],
    ])
    expect(isVolledig(kop)).toBe(true)
    expect(await findBreuk(regels, kop.koppen, true)).toBeUndefined()
  })

  it('is whole for one chain, and says so when it is a selection', async () => {
    const keten = await exporteer('?keten=plan:DB-001')
    expect([isVolledig(keten.kop), keten.kop.koppen.length]).toEqual([true, 1])
    expect(await findBreuk(keten.regels, keten.kop.koppen, true)).toBeUndefined()
    const selectie = await exporteer(`?wie=${(await as('carla')).persoon}`)
    expect(isVolledig(selectie.kop)).toBe(false)
    expect(await findBreuk(selectie.regels, selectie.kop.koppen, false)).toBeUndefined()
  })

  it('says which line of a file is no row', () => {
    expect(readJsonl('')).toContain('geen uittreksel')
    expect(readJsonl('{"soort":"logboek"}')).toContain('geen uittreksel')
  })
})

describe('an export for Excel', () => {
  it('has Dutch headers and a row per row', async () => {
    const antwoord = await ilse.get('/v1/logboek/uittreksel.csv')
    expect(antwoord.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
    const [koppen, ...rijen] = (await antwoord.text()).trim().split('\r\n')
    expect(koppen).toMatch(/Keten;Volgnummer;Tijd \(UTC\);Wie;Rol;/)
    expect(rijen).toHaveLength(5)
  })

  it.each([
    ['=1+1', `'=1+1`],
    ['+31', `'+31`],
    ['-1', `'-1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['a;"b"', '"a;""b"""'],
  ])('keeps text text: %s', async (verzoek, cel) => {
    const [regel] = (await readLogboek()).regels
    if (!regel) return expect.unreachable('there are rows')
    const vreemd: Logregel = { ...regel, verzoek }
    expect(toCsv({ regels: [vreemd] })).toContain(`;${cel};`)
  })
})
