import type { Melding } from '#shared/plan/melding.ts'

const FOUTNAAM = 'Werkboekfout'

/**
 * Something in Excel stood in the way; `melding` says what, and the way out. The pane and the runtime are two scripts
 * with a copy of this class each, so `instanceof` goes by its name: a fault of the one is known to the other.
 */
export class Werkboekfout extends Error {
  override readonly name = FOUTNAAM
  readonly melding: Melding

  static override [Symbol.hasInstance](fout: unknown): boolean {
    return typeof fout === 'object' && fout !== null && 'name' in fout && fout.name === FOUTNAAM
  }

  constructor(melding: Melding) {
    super(melding.tekst)
    this.melding = melding
  }
}

/**
 * Runs one piece of work in the workbook, as soon as Excel is there. It waits while a cell is being edited, so what the
 * person is typing is never overwritten. Every fault comes out as a `Werkboekfout` in Dutch.
 */
export async function inWorkbook<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    await whenReady()
    return await Excel.run({ delayForCellEdit: true }, work)
  } catch (fout) {
    throw fout instanceof Werkboekfout ? fout : new Werkboekfout(translate(fout))
  }
}

/** Resolves when Office.js is connected to Excel; throws a `Werkboekfout` when it could not be fetched. */
export const whenReady = async (): Promise<void> => {
  await whenLoaded()
  await Office.onReady()
}

declare global {
  var impacttoetsOffice: Promise<void> | undefined
}

/**
 * Resolves when Office.js has run, before anything that Excel may ask of it: the page has it last, so that nothing waits
 * for it in vain. Throws a `Werkboekfout` when it could not be fetched, as a network can block the site that it comes
 * from. The runtime looks first, as the script before it, and the pane learns from the same promise.
 */
export function whenLoaded(): Promise<void> {
  globalThis.impacttoetsOffice ??= typeof Office === 'undefined' ? watchScript() : Promise.resolve()
  return globalThis.impacttoetsOffice
}

const watchScript = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = () => reject(new Werkboekfout(NIET_GELADEN))
    const script = document.querySelector('script[src$="/office.js"]')
    if (!script) return fail()
    script.addEventListener('load', () => resolve())
    script.addEventListener('error', fail)
  })

/** Ties a ribbon button and its shortcut to their act; the button is released whatever happens. */
export function associateCommand(id: string, run: () => Promise<void>): void {
  // A shortcut comes without an event, as nothing waits for it; and each act reports its own faults.
  Office.actions.associate(id, (event?: Office.AddinCommands.Event) =>
    run()
      .catch(() => {})
      .finally(() => event?.completed()),
  )
}

/** Ties a custom function to its code. Runs before anything is awaited, or cells calculate without it. */
export function associateFunction(id: string, run: (...args: never[]) => unknown): void {
  CustomFunctions.associate(id, run)
}

/** The two errors of a custom function that can carry a message into the cell. */
export const valueError = (tekst: string) =>
  new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, tekst)
export const notAvailable = (tekst: string) =>
  new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, tekst)

/** Whether this is one of those two, whichever script made it. */
export const isCelfout = (fout: unknown): boolean => fout instanceof CustomFunctions.Error

/** Opens the task pane; a host that can't (an old one) is no reason to fail the act that asked for it. */
export async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane()
  } catch {
    // The result stands in the sheet as well.
  }
}

function translate(fout: unknown): Melding {
  const code = isOfficeError(fout) ? fout.code : ''
  const [tekst, uitweg] = TEKSTEN[code] ?? [
    `Excel gaf een fout${code === '' ? '' : ` (${code})`}.`,
    'Probeer het opnieuw. Blijft het misgaan, sla het werkboek op en open het opnieuw.',
  ]
  return { ernst: 'fout', regel: `excel/${code || 'onbekend'}`, tekst, uitweg, plaats: {} }
}

const NIET_GELADEN: Melding = {
  ernst: 'fout',
  regel: 'excel/niet-geladen',
  tekst: 'Er is geen verbinding met Excel: Office.js kon niet worden opgehaald.',
  uitweg:
    'Controleer de internetverbinding en laad dit venster opnieuw. Blijft het misgaan, vraag dan uw beheerder of appsforoffice.microsoft.com is toegestaan.',
  plaats: {},
}

const TEKSTEN: Readonly<Record<string, readonly [string, string]>> = {
  InvalidOperationInCellEditMode: [
    'U bent nog in een cel aan het typen.',
    'Druk op Enter of Esc om de cel af te ronden, en probeer het opnieuw.',
  ],
  RequestPayloadSizeLimitExceeded: [
    'Excel kan zo veel gegevens niet in één keer aannemen.',
    'Splits de tabel in kleinere werkboeken, of verwijder lange teksten uit de toelichting.',
  ],
  ResponsePayloadSizeLimitExceeded: [
    'Het werkblad is te groot om in één keer te lezen.',
    'Splits de tabel in kleinere werkboeken.',
  ],
  InvalidOrTimedOutSession: [
    'De verbinding met Excel is verlopen.',
    'Vernieuw de pagina of open het werkboek opnieuw; uw gegevens staan in het werkboek.',
  ],
  ActivityLimitReached: ['Excel is nog bezig.', 'Wacht een paar tellen en probeer het opnieuw.'],
  InvalidSelection: [
    'U hebt meer dan één gebied geselecteerd, of geen cellen maar een grafiek of vorm.',
    'Selecteer één aaneengesloten tabel met haar kopregel.',
  ],
  AccessDenied: [
    'Dit werkblad is beveiligd.',
    'Hef de beveiliging op (Controleren, Beveiliging blad opheffen) en probeer het opnieuw.',
  ],
  ItemNotFound: [
    'Een tabel of blad is intussen verwijderd of hernoemd.',
    'Controleer of de tabel Plannen er nog is, en toets opnieuw.',
  ],
}

const isOfficeError = (fout: unknown): fout is { code: string } =>
  typeof fout === 'object' && fout !== null && 'code' in fout && typeof fout.code === 'string'
