import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import type { PersonaId } from '#addin/client/aanmelding.ts'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import type { Planinhoud } from '#shared/plan/plan.ts'
import { findOvertredingen } from './gebreken.ts'
import { readPlannen } from './gegevens/lezen.ts'
import { makePortefeuille } from './gegevens/portefeuille.ts'

/** The demo workbook with its pane at Beoordelen. */
export type Zitting = { context: BrowserContext; page: Page; pane: Frame }

export async function openBeoordelen(
  browser: Browser,
  oorsprong: string,
  opties: BrowserContextOptions = {},
): Promise<Zitting> {
  const context = await browser.newContext({
    locale: 'nl-NL',
    viewport: { width: 1400, height: 1100 },
    ...opties,
  })
  const page = await context.newPage()
  const fouten: string[] = []
  page.on('pageerror', fout => fouten.push(fout.message))
  onTestFinished(async () => {
    await context.close()
    expect(fouten).toEqual([])
  })
  await page.goto(`${oorsprong}/proef#werkboek=portefeuille`)
  const pane = await paneOf(page)
  await pane.locator('#beoordelen').click()
  await pane.locator('.beoordelen').waitFor()
  return { context, page, pane }
}

export async function paneOf(page: Page): Promise<Frame> {
  const pane = await (await page.locator('iframe').elementHandle())?.contentFrame()
  if (!pane) throw new Error('het taakvenster is er niet')
  return pane
}

/** Selects the row of a plan in the sheet, as a person does, and waits for its form. */
export async function selectRow(
  { page, pane }: Pick<Zitting, 'page' | 'pane'>,
  nummer: string,
): Promise<void> {
  await selectInSheet(page, nummer)
  await pane.locator('.planwijzer', { hasText: nummer }).waitFor()
}

/** Someone clicks in the row of a plan in the sheet. */
export const selectInSheet = (page: Page, nummer: string): Promise<void> =>
  page.evaluate(gezocht => {
    const workbook = window.proef?.excel.workbook
    const tabel = workbook?.table('Plannen')
    const rij = tabel?.range.values()?.findIndex(([cel]) => cel === gezocht) ?? -1
    workbook?.as('user', () => tabel?.range.cell(rij, 0).select())
  }, nummer)

/** What stands in the first selected cell: in the table Plannen the number of the plan. */
export const selectedPlan = (page: Page): Promise<unknown> =>
  page.evaluate(() => window.proef?.excel.workbook.selection.cell(0, 0).values()?.[0]?.[0])

/** What stands in the column of a plan's row; `undefined` when there is no such column. */
export const cellOf = ({ page }: Pick<Zitting, 'page'>, nummer: string, kop: string): Promise<unknown> =>
  page.evaluate(
    ([plan, kolom]) => {
      const [koppen = [], ...rijen] = window.proef?.excel.workbook.table('Plannen').range.values() ?? []
      return rijen.find(([cel]) => cel === plan)?.[koppen.indexOf(kolom ?? '')]
    },
    [nummer, kop],
  )

/** Someone types in the cell of a plan's row: the person at the screen, or a co-author elsewhere. */
export const typeIn = (
  { page }: Pick<Zitting, 'page'>,
  cel: { nummer: string; kop: string; waarde: string | number },
  wie: 'user' | 'remote' = 'user',
): Promise<void> =>
  page.evaluate(
    ([{ nummer, kop, waarde }, auteur]) => {
      const workbook = window.proef?.excel.workbook
      const tabel = workbook?.table('Plannen')
      const waarden = tabel?.range.values() ?? []
      const rij = waarden.findIndex(([eerste]) => eerste === nummer)
      const kolom = waarden[0]?.indexOf(kop) ?? -1
      workbook?.as(auteur, () => tabel?.range.cell(rij, kolom).write(waarde, 'dutch'))
    },
    [cel, wie] as const,
  )

export const vraag = (pane: Frame, naam: string) =>
  pane.locator('.formulier fieldset.vraag').filter({ has: pane.locator('legend', { hasText: naam }) })

export async function signIn(pane: Frame, persona: PersonaId): Promise<void> {
  await pane.getByLabel('Meld aan als').selectOption(persona)
  await pane.getByRole('button', { name: 'Meld aan' }).click()
  await pane.locator('.aangemeld').waitFor()
}

/** Opens everything that can be opened, so that all of it is looked at. */
export const openAll = (pane: Frame): Promise<void> =>
  pane.evaluate(() => {
    for (const deel of document.querySelectorAll<HTMLDetailsElement>('.beoordelen details')) deel.open = true
  })

/** Asks again until it is so: writing in Excel and saving in the service take their time. */
export const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 10_000 })

/** The rules of WCAG 2.2 AA that a part of the pane breaks, seen from its top. */
export async function violationsIn(pane: Frame, deel = '.beoordelen'): Promise<string[]> {
  await pane.evaluate(() => scrollTo(0, 0))
  return findOvertredingen(pane, deel)
}

/** A plan of the demo workbook as the service takes it. */
export function inhoudOf(nummer: string): Planinhoud {
  const plan = readPlannen(makePortefeuille()).find(kandidaat => kandidaat.nummer === nummer)
  if (!plan) throw new Error(`geen plan ${nummer}`)
  const { antwoorden: _, oordelen: __, ...inhoud } = plan
  return inhoud
}

/** Gives a token of someone, for the service at `oorsprong`. */
export type Tokenbron = (persona: PersonaId, oorsprong: string) => Promise<string>

const signInLokaal: Tokenbron = async (persona, oorsprong) => {
  const antwoord = await fetch(`${oorsprong}/v1/aanmeldingen`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  })
  return (await antwoord.json()).token
}

/** Someone who calls the service without a pane. */
export async function as(oorsprong: string, persona: PersonaId, tokenOf = signInLokaal) {
  const ask = async (methode: string, pad: string, inhoud?: unknown, koppen: Record<string, string> = {}) => {
    const antwoord = await fetch(`${oorsprong}/v1/${pad}`, {
      method: methode,
      headers: { 'content-type': 'application/json', ...koppen },
      ...(inhoud === undefined ? {} : { body: JSON.stringify(inhoud) }),
    })
    if (!antwoord.ok) throw new Error(`${methode} ${pad}: ${antwoord.status} ${await antwoord.text()}`)
    return { etag: antwoord.headers.get('etag') ?? '', inhoud: await antwoord.json() }
  }
  const authorization = `Bearer ${await tokenOf(persona, oorsprong)}`
  return {
    get: (pad: string) => ask('GET', pad, undefined, { authorization }),
    send: (methode: 'POST' | 'PUT', pad: string, json?: unknown, koppen: Record<string, string> = {}) =>
      ask(methode, pad, json, { authorization, ...koppen }),
  }
}

/** A plan of the demo workbook in the service, judged by Duinzicht (coördinerend, Carla) and Waterland (Anna). */
export async function startDossier(oorsprong: string, nummer: string, tokenOf = signInLokaal): Promise<void> {
  await submitPlan(oorsprong, nummer, tokenOf)
  await takeStap(await as(oorsprong, 'carla', tokenOf), nummer, {
    gebeurtenis: 'beoordeling-starten',
    gegevens: { kader: BINDING.kader },
  })
}

/** The same, up to where Carla can start the judgement. */
export async function submitPlan(oorsprong: string, nummer: string, tokenOf = signInLokaal): Promise<void> {
  const carla = await as(oorsprong, 'carla', tokenOf)
  await carla.send('POST', 'plannen', {
    inhoud: inhoudOf(nummer),
    partijen: [
      { organisatie: 'duinzicht', partijrol: 'coordinerend' },
      { organisatie: 'waterland', partijrol: 'marktleider' },
    ],
  })
  await carla.send('POST', `plannen/${nummer}/belangenverklaringen`, { belang: false, toelichting: '' })
  await takeStap(carla, nummer, {
    gebeurtenis: 'direct-uitwerken',
    gegevens: { reden: 'Al eerder getoetst.' },
  })
  await takeStap(carla, nummer, { gebeurtenis: 'indienen' })
}

/** Someone takes a step with a plan, on how it stands now. */
export async function takeStap(
  wie: Awaited<ReturnType<typeof as>>,
  nummer: string,
  stap: unknown,
): Promise<void> {
  const { etag } = await wie.get(`plannen/${nummer}`)
  await wie.send('POST', `plannen/${nummer}/overgangen`, stap, { 'if-match': etag })
}

/** Carla and Anna both submit these points for the plan, as they would in the pane. */
export async function judgeAlike(oorsprong: string, nummer: string, punten: number): Promise<void> {
  const anna = await as(oorsprong, 'anna')
  await anna.send('POST', `plannen/${nummer}/belangenverklaringen`, { belang: false, toelichting: '' })
  const antwoord = { punten, onderbouwing: 'Gemeten in drie huizen.' }
  const inhoud = { antwoorden: { betrouwbaarheid: antwoord, opschaalbaarheid: antwoord }, oordelen: {} }
  const pad = `plannen/${nummer}/eigen-beoordeling`
  for (const wie of [anna, await as(oorsprong, 'carla')]) {
    await wie.send('PUT', pad, { ...BINDING, inhoud })
    const { etag } = await wie.get(pad)
    await wie.send('POST', `${pad}/indiening`, undefined, { 'if-match': etag })
  }
}

/** What the two gave alike as their consensus, with the record for competition law that a positive intention needs. */
export async function agree(oorsprong: string, nummer: string): Promise<void> {
  const carla = await as(oorsprong, 'carla')
  const { inhoud } = await carla.get(`plannen/${nummer}/beoordelingen`)
  const beoordelingen = [...inhoud.eigen, ...inhoud.anderen].map(({ beoordeling }) => beoordeling)
  const { betrouwbaarheid, opschaalbaarheid } = beoordelingen[0].inhoud.antwoorden
  const partijen = ['duinzicht', 'waterland']
  await carla.send('POST', `plannen/${nummer}/consensussen`, {
    ...BINDING,
    beoordelingen: beoordelingen.map(({ id }) => id),
    criteria: {
      betrouwbaarheid: { punten: betrouwbaarheid.punten, reden: 'Gemeten.' },
      opschaalbaarheid: { punten: opschaalbaarheid.punten, reden: 'Gemeten.' },
    },
    poorten: {},
    minderheid: [],
    afwijkingen: [],
    door: partijen,
  })
  await carla.send('POST', `plannen/${nummer}/mededingingsverslagen`, {
    motief: 'Alleen samen halen wij de schaal.',
    partijen,
    doelen: [{ doel: 'Minder administratie', maatstaf: 'uren per week', toetsing: 'elk jaar door de NZa' }],
    einddatum: '2028-12-31',
  })
}

const BINDING = {
  planversie: 1,
  kader: { id: DOORBRAAK_CONCEPT_2026.id, versie: DOORBRAAK_CONCEPT_2026.versie },
}
