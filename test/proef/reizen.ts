import { expect } from 'vitest'
import type { PersonaId } from '#addin/client/aanmelding.ts'
import { GOED, KOPPEN } from '../addin/plantabel.ts'
import { workbookOf } from '../addin/werkboekhulp.ts'
import type { WorkbookData } from '../excel/data.ts'
import {
  agree,
  as,
  cellOf,
  eventually,
  judgeAlike,
  selectedPlan,
  selectInSheet,
  startDossier,
  takeStap,
  typeIn,
  vraag,
} from './beoordelenhulp.ts'
import * as toetsen from './toetsenbord.ts'
import { choose, fill, pick, reach, type Venster } from './toetsenbord.ts'

/** A walk through the pane with the keyboard alone, in the workbook where it belongs. */
export type Reis = {
  naam: string
  loop(wandeling: Wandeling): Promise<void>
}
export type Wandeling = Venster & {
  oorsprong: string
  /** looks at where the walk is now, in every look; `open` unfolds everything first */
  halte(naam: string, hoe?: 'open'): Promise<void>
}

/** Presses a button of the pane by its name, and sees that the keyboard is not lost afterwards. */
async function press(w: Wandeling, naam: string | RegExp, binnen = 'main'): Promise<void> {
  const knop = w.pane.locator(binnen).locator('button, summary, a')
  const genoemd = typeof naam === 'string' ? w.pane.getByText(naam, { exact: true }) : w.pane.getByText(naam)
  await toetsen.press(
    w,
    knop
      .and(genoemd)
      .or(knop.filter({ has: genoemd }))
      .filter({ visible: true })
      .first(),
  )
  await toetsen.expectFocus(w, String(naam))
}

/** Goes to one of the five places, or to what is found under Meer. */
async function goTo(w: Wandeling, ...plekken: string[]): Promise<void> {
  for (const plek of plekken) {
    await toetsen.press(w, w.pane.locator(`#${plek}`))
    await toetsen.expectFocus(w, plek)
  }
}

async function check(w: Wandeling, uitkomst = 'plannen getoetst'): Promise<void> {
  await toetsen.press(w, w.pane.locator('#toets'))
  await w.pane.getByText(uitkomst).waitFor()
  await toetsen.expectFocus(w, 'Toets alle plannen')
}

async function openTab(w: Wandeling, naam: string): Promise<void> {
  await goTo(w, 'portfolio')
  await reach(w, w.pane.locator('fluent-tab[tabindex="0"]'))
  await w.page.keyboard.press('Home')
  const tabs = await w.pane.locator('fluent-tab').evaluateAll(alle => alle.map(({ id }) => id))
  for (const _ of tabs.slice(0, tabs.indexOf(`tab-${naam}`))) await w.page.keyboard.press('ArrowRight')
  await w.pane.locator(`#paneel-${naam}`).waitFor()
}

/** Signs in as someone at Start, instead of who was there before. */
async function signIn(w: Wandeling, persona: PersonaId): Promise<void> {
  await goTo(w, 'start')
  const keuze = w.pane.getByLabel('Meld aan als')
  await keuze.or(w.pane.locator('.aangemeld')).first().waitFor()
  if (!(await keuze.isVisible())) await press(w, 'Meld af')
  await choose(w, keuze, persona)
  await press(w, 'Meld aan')
  await w.pane.locator('.aangemeld').waitFor()
}

const answer = async (w: Wandeling, titel: string, keuze: number, tekst: string): Promise<void> => {
  await pick(w, vraag(w.pane, titel).getByRole('radio'), keuze)
  await fill(w, vraag(w.pane, titel).getByRole('textbox'), tekst)
}

/** What stands at the top of a sheet, in its first column. */
const topOf = ({ page }: Wandeling, blad: string): Promise<string> =>
  page.evaluate(naam => {
    const value = (rij: number) => window.proef?.excel.workbook.value(naam, `A${rij}`) ?? ''
    return Array.from({ length: 20 }, (_, rij) => value(rij + 1)).join('\n')
  }, blad)

/** Excel waits, as when someone is typing in a cell. */
const setTyping = ({ page }: Wandeling, aan: boolean): Promise<void> =>
  page.evaluate(stand => {
    const faults = window.proef?.excel.faults
    if (faults) faults.editMode = stand
  }, aan)

/** The walks through the demo portfolio, in an order that goes on from the one before. */
export const DOOR_DE_PORTEFEUILLE: readonly Reis[] = [
  {
    naam: 'rondleiding',
    async loop(w) {
      await w.halte('voor de toets')
      await press(w, 'Start de rondleiding')
      for (const plek of ['start', 'plan', 'beoordelen', 'portfolio']) {
        await w.halte(`kaart ${plek}`)
        await press(w, 'Volgende', '.rondleiding')
      }
      await w.page.keyboard.press('Escape')
      await w.pane.locator('.rondleiding').waitFor({ state: 'detached' })
      await toetsen.expectFocus(w, 'Escape')
    },
  },
  {
    naam: 'zoeken',
    async loop(w) {
      await check(w)
      await w.page.keyboard.press('/')
      await w.pane.locator('#zoek-plan:focus').waitFor()
      await w.page.keyboard.type('db-01')
      await w.halte('gevonden')
      await choose(w, w.pane.getByLabel('Toon'), 'open')
      await choose(w, w.pane.getByLabel('Toon'), 'alle')
      await reach(w, w.pane.locator('#zoek-plan'))
      await w.page.keyboard.press('ArrowDown')
      await w.page.keyboard.press('Enter')
      await w.pane.locator('.plan .planwijzer', { hasText: 'DB-01' }).waitFor()
      await toetsen.expectFocus(w, 'een treffer')
    },
  },
  {
    naam: 'plan',
    async loop(w) {
      await selectInSheet(w.page, 'DB-020')
      await goTo(w, 'plan')
      await w.halte('een plan', 'open')
      await toetsen.press(w, w.pane.getByRole('button', { name: 'Volgend plan' }))
      await w.pane.locator('.planwijzer', { hasText: 'DB-021' }).waitFor()
      await eventually(() => selectedPlan(w.page)).toBe('DB-021')
      await w.page.keyboard.press('Shift+Tab')
      await w.page.keyboard.press('Enter')
      await eventually(() => selectedPlan(w.page)).toBe('DB-020')
    },
  },
  {
    naam: 'impactblad',
    async loop(w) {
      await selectInSheet(w.page, 'DB-001')
      await goTo(w, 'plan')
      const blad = w.pane.locator('.plan summary', { hasText: 'Impactblad' })
      await toetsen.press(w, blad)
      await w.pane.locator('.impact').first().waitFor()
      await press(w, 'Impactblad maken')
      await w.pane.getByText('Het impactblad is gemaakt').waitFor()
      await w.halte('gemaakt')
    },
  },
  {
    naam: 'beoordelen',
    async loop(w) {
      await selectInSheet(w.page, 'DB-012')
      await goTo(w, 'beoordelen')
      await answer(w, 'Betrouwbaarheid', 3, 'Gemeten in drie huizen.')
      await eventually(() => cellOf(w, 'DB-012', 'Betrouwbaarheid')).toBe(4)
      await eventually(() => cellOf(w, 'DB-012', 'Onderbouwing Betrouwbaarheid')).toBe(
        'Gemeten in drie huizen.',
      )
      await w.halte('ingevuld', 'open')

      await setTyping(w, true)
      await pick(w, vraag(w.pane, 'Betrouwbaarheid').getByRole('radio'), 1)
      await typeIn(w, { nummer: 'DB-012', kop: 'Betrouwbaarheid', waarde: 4.5 }, 'remote')
      await setTyping(w, false)
      await w.pane.getByText('In de cel staat intussen iets anders').waitFor()
      await w.halte('botsing in de cel')
      await press(w, 'Houd mijn antwoord')
      await eventually(() => cellOf(w, 'DB-012', 'Betrouwbaarheid')).toBe(2)
    },
  },
  {
    naam: 'portfolio',
    async loop(w) {
      await check(w)
      await openTab(w, 'middelen')
      await w.halte('middelen', 'open')
      await openTab(w, 'plannen')
      await press(w, 'Gevoeligheid van de wegingen')
      await w.pane.locator('svg.wissels').waitFor()
      await w.halte('gevoeligheid', 'open')
      await openTab(w, 'meldingen')
      await w.halte('meldingen')
      await openTab(w, 'regels')
      await w.halte('regels')
    },
  },
  {
    naam: 'samenvatting',
    async loop(w) {
      await toetsen.press(w, w.pane.locator('#samenvatting'))
      await w.pane.getByText('Het blad Samenvatting is gemaakt.').waitFor()
      await toetsen.expectFocus(w, 'Samenvatting')
      await openTab(w, 'middelen')
      const download = w.page.waitForEvent('download')
      await press(w, 'Download .docx')
      expect((await download).suggestedFilename()).toBe('samenvatting.docx')
      await w.halte('bestand gemaakt')

      // An earlier walk may have left it open.
      if ((await w.pane.locator('.plankeuze[open]').count()) === 0) await press(w, /^Plannen en peildatum/)
      await pick(w, w.pane.getByRole('group', { name: 'Welke plannen' }).getByRole('radio'), 3)
      await fill(w, w.pane.locator('.plankeuze').getByLabel('Zoek op nummer of titel'), 'db-01')
      await press(w, 'Vink deze 10 aan')
      await w.pane.getByText('10 van de 132 plannen.').waitFor()
      await w.halte('keuze')
      await press(w, 'Maak het blad Samenvatting')
      await eventually(() => topOf(w, 'Samenvatting')).toContain('Keuze: 10 van de 132 plannen')
    },
  },
  {
    naam: 'verdeling',
    async loop(w) {
      await signIn(w, 'carla')
      await openTab(w, 'verdeling')
      await w.pane.locator('#verdeling-tabel').waitFor()
      await choose(w, w.pane.getByLabel('Plaats van').first(), 'eruit')
      await press(w, /^Bereken/)
      await w.pane.getByText(/Grijze zone \(/).waitFor()
      await w.halte('berekend', 'open')
      await press(w, 'Bewaar in de dienst')
      await w.pane.getByText('Geef eerst bij elke uitzondering een reden.').waitFor()
      for (const reden of await w.pane.getByLabel(/^Reden: /).all()) {
        await reach(w, reden)
        await w.page.keyboard.type('Elders al betaald.')
      }
      await press(w, 'Bewaar in de dienst')
      await w.pane.getByText('Bewaard in de dienst. Vingerafdruk').waitFor()
      await press(w, 'Haal alle eisen weg')
      await press(w, 'Toon wat in de dienst staat')
      await press(w, 'Open', '.scenarios')
      await w.pane.getByText('Opnieuw berekend komt dezelfde keuze eruit.').waitFor()
      expect(
        await w.pane
          .getByLabel(/^Reden: /)
          .first()
          .inputValue(),
      ).toBe('Elders al betaald.')
      await w.halte('geopend uit de dienst')
    },
  },
  {
    naam: 'dienst',
    async loop(w) {
      await startDossier(w.oorsprong, 'DB-041')
      await signIn(w, 'anna')
      await selectInSheet(w.page, 'DB-041')
      await goTo(w, 'beoordelen')
      const verklaring = w.pane.getByLabel('Ik heb geen belang bij dit plan')
      await reach(w, verklaring)
      await w.page.keyboard.press('Space')
      await w.halte('belang')
      await press(w, 'Leg vast')
      await w.pane.getByRole('button', { name: 'Dien in', exact: true }).waitFor()
      await answer(w, 'Betrouwbaarheid', 1, 'Hier.')
      await w.pane.getByText('Uw concept staat in de dienst.').waitFor()

      await w.page.context().setOffline(true)
      await w.pane.getByText('Offline', { exact: true }).waitFor()
      await fill(w, vraag(w.pane, 'Betrouwbaarheid').getByRole('textbox'), 'Onderweg getypt.')
      await w.pane.getByText('Geen verbinding. Uw concept wacht hier').waitFor()
      await goTo(w, 'start')
      await w.pane.getByRole('button', { name: '1 concept wacht op verzending' }).waitFor()
      await w.halte('offline met postvak')
      await w.page.context().setOffline(false)
      await goTo(w, 'beoordelen')
      await w.pane.getByText('Uw concept staat in de dienst.').waitFor()

      await saveElsewhere(w.oorsprong, 'DB-041')
      await fill(w, vraag(w.pane, 'Betrouwbaarheid').getByRole('textbox'), 'Hier getypt.')
      const conflict = w.pane.locator('.conflict')
      await conflict.waitFor()
      await w.halte('conflict')
      await pick(w, conflict.getByRole('radio'), 2)
      await press(w, 'Neem deze keuzes over')
      await eventually(() => cellOf(w, 'DB-041', 'Onderbouwing Betrouwbaarheid')).toMatch(
        /Hier getypt\..*Elders\./s,
      )
      await w.pane.getByText('Uw concept staat in de dienst.').waitFor()
    },
  },
  {
    naam: 'besluiten',
    async loop(w) {
      const carla = await as(w.oorsprong, 'carla')
      await startDossier(w.oorsprong, 'DB-050')
      await judgeAlike(w.oorsprong, 'DB-050', 4)
      await agree(w.oorsprong, 'DB-050')
      await takeStap(carla, 'DB-050', {
        gebeurtenis: 'voornemen-goedkeuren',
        gegevens: { redenRang: 'Dit plan is als eerste rijp.' },
      })
      await signIn(w, 'jorrit')
      await selectInSheet(w.page, 'DB-050')
      await goTo(w, 'beoordelen')
      await press(w, 'Advies of besluit vastleggen')
      await choose(w, w.pane.getByLabel('Uitkomst'), 'toekennen-onder-voorwaarden')
      await fill(
        w,
        w.pane.getByRole('group', { name: 'Voorwaarde 1' }).getByLabel('Voorwaarde'),
        'Een meting erbij',
      )
      await w.halte('invullen', 'open')
      await press(w, 'Vastleggen')
      await w.pane.getByText('Nog open').waitFor()
      await w.halte('vastgelegd')
    },
  },
  {
    naam: 'meer',
    async loop(w) {
      await goTo(w, 'meer')
      await w.halte('meer')
      const geopend = w.page.waitForEvent('popup')
      await press(w, 'Handleiding')
      await (await geopend).close()
      await goTo(w, 'kaders')
      await w.pane.locator('.kaderversie').first().waitFor()
      await choose(w, w.pane.getByLabel('Kader om te proberen'), 'iza-2023 1')
      await w.pane.getByText(/^Uitkomst met/).waitFor()
      await w.halte('kaders', 'open')
      await press(w, 'Sluit kaders')
    },
  },
  {
    naam: 'toezicht',
    async loop(w) {
      await signIn(w, 'ilse')
      await goTo(w, 'meer', 'toezicht')
      await w.pane.locator('.potkaart').first().waitFor()
      const pot = w.pane.getByRole('article', { name: /^Doorbraakmiddelen 2027/ })
      await toetsen.press(w, pot.getByRole('button', { name: /^Gevraagd/ }))
      await pot.getByText('De som is gelijk aan het cijfer.').waitFor()
      await w.halte('overzicht')
      for (const deel of ['Wachtrij', 'Wijzigingen', 'KPI-gelden', 'Lijst inlezen']) {
        await press(w, deel, 'main nav')
        await w.pane.locator('main nav [aria-current]', { hasText: deel }).waitFor()
        await w.halte(deel.toLowerCase(), 'open')
      }
      await signIn(w, 'anna')
      await goTo(w, 'start')
      await w.halte('aangemeld')
    },
  },
]

/** The same person saves another answer on another computer. */
async function saveElsewhere(oorsprong: string, nummer: string): Promise<void> {
  const anna = await as(oorsprong, 'anna')
  const pad = `plannen/${nummer}/eigen-beoordeling`
  const { etag, inhoud } = await anna.get(pad)
  const { planversie, kader, inhoud: bewaard } = structuredClone(inhoud.beoordeling)
  bewaard.antwoorden.betrouwbaarheid = { punten: 5, onderbouwing: 'Elders.' }
  await anna.send('PUT', pad, { planversie, kader, inhoud: bewaard }, { 'if-match': etag })
}

/** The walks that each need a workbook of their own. */
export const ELDERS: readonly (Reis & { werkboek: string | WorkbookData })[] = [
  {
    naam: 'nieuw werkboek',
    werkboek: { name: 'Map1.xlsx', sheets: [{ name: 'Blad1', cells: [] }] },
    async loop(w) {
      await w.halte('leeg')
      await goTo(w, 'plan')
      await w.pane.getByText('Nog geen plan gekozen').waitFor()
      await w.halte('geen plan')
      await goTo(w, 'portfolio')
      await w.pane.getByText('Nog niets getoetst').waitFor()
      await goTo(w, 'start')
      await press(w, 'Koppel of maak een werkboek')
      await press(w, 'Maak de bladen')
      await w.pane.getByText('Gemaakt: Overzicht').waitFor()
      await w.halte('gemaakt')
      for (const [kop, waarde] of Object.entries(GOED))
        await w.page.evaluate(
          ([kolom, cel]) => {
            const workbook = window.proef?.excel.workbook
            const body = workbook?.table('Plannen').columns.find(({ name }) => name === kolom)?.body
            workbook?.as('user', () => body?.row(0).write(cel, 'dutch'))
          },
          [kop, waarde] as const,
        )
      await check(w, '1 van 1 plannen getoetst')
      await goTo(w, 'meer', 'werkboek')
      await press(w, 'Maak ongedaan: De uitkomst van de toets')
      await w.pane.getByText('Teruggezet zoals het was').waitFor()
    },
  },
  {
    naam: 'eigen tabel',
    werkboek: workbookOf(
      KOPPEN.map(
        kop =>
          ({ Plannummer: 'Kenmerk', Titel: 'Projectnaam', Betrouwbaarheid: 'Oordeel bewijs' })[kop] ?? kop,
      ),
      'Lijst2027',
    ),
    async loop(w) {
      await toetsen.press(w, w.pane.locator('#toets'))
      const koppelen = w.pane.locator('#kolommen-koppelen')
      await koppelen.waitFor()
      await toetsen.expectFocus(w, 'Toets alle plannen')
      await w.halte('niet te lezen')
      await toetsen.press(w, koppelen)
      const kolom = w.pane.locator('.koppelen label', { hasText: /^Betrouwbaarheid/ }).locator('select')
      await kolom.waitFor()
      await w.halte('koppelen')
      await choose(w, kolom, 'Oordeel bewijs')
      await press(w, /^Bewaar/)
      await w.pane.getByText('De tabel Lijst2027 is gekoppeld').waitFor()
      await check(w, '3 van 3 plannen getoetst')
    },
  },
  {
    naam: 'rapportage',
    werkboek: 'transformatie',
    async loop(w) {
      await goTo(w, 'meer', 'rapportage')
      await fill(w, w.pane.getByLabel('Peildatum'), '12122025')
      await press(w, 'Toon de cijfers')
      await w.pane.getByText('De cijfers staan hieronder').waitFor()
      await press(w, 'Plannen naar status')
      await w.halte('cijfers', 'open')
    },
  },
  {
    naam: 'narekenen',
    werkboek: 'maatregelen',
    async loop(w) {
      await w.page.evaluate(() =>
        window.proef?.excel.workbook.as('user', () =>
          window.proef?.excel.workbook.sheet('Maatregelen').range('A6:K22').select(),
        ),
      )
      await goTo(w, 'meer', 'narekenen')
      await w.pane.getByText('46 van 48 controles kloppen. 2 meldingen.').waitFor()
      await w.halte('uitkomst', 'open')
      await press(w, 'Terug naar de plannen')
      await w.pane.locator('.meer').waitFor()
    },
  },
  {
    naam: 'meldingen',
    werkboek: 'fouten',
    async loop(w) {
      await check(w)
      await openTab(w, 'meldingen')
      await w.halte('meldingen')
      await press(w, /Bedrag 2027 \(plan F-03\)/)
      await eventually(() => w.page.evaluate(() => window.proef?.excel.workbook.selection.address)).toMatch(
        /^Plannen!I\d+$/,
      )
    },
  },
]
