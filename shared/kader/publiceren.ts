import { formatDatum } from '../bronnen/opmaak.ts'
import type { Melding } from '../plan/melding.ts'
import { describeKwestie, sayInDutch } from '../plan/taal.ts'
import { Kader } from './kader.ts'
import { compareKaders, formatVerschil } from './verschil.ts'
import { checkWetten } from './wetten.ts'

/** A kader that obeys its laws: what may be loaded and published. */
export const NieuwKader = Kader.check(context => {
  for (const { pad, tekst } of checkWetten(context.value))
    context.issues.push({ code: 'custom', input: context.value, path: [...pad], message: tekst })
})

/** A kader, or what is wrong with the JSON that should have been one: each fault with its place in it. */
export type Kaderlezing =
  | { readonly goed: true; readonly kader: Kader }
  | { readonly goed: false; readonly meldingen: Melding[] }

/** Reads what a beheerder loads. The laws of a kader are only checked once all fields have the right form. */
export function parseKader(json: unknown): Kaderlezing {
  const uitkomst = NieuwKader.safeParse(json, { error: sayInDutch })
  if (uitkomst.success) return { goed: true, kader: uitkomst.data }
  return {
    goed: false,
    meldingen: uitkomst.error.issues.flatMap(describeKwestie).map(({ plaats, tekst }) => ({
      ernst: 'fout',
      regel: 'kader/vorm',
      tekst,
      uitweg: 'Pas het kader op deze plaats aan en laad het opnieuw.',
      plaats: plaats === '' ? {} : { veld: plaats },
    })),
  }
}

/**
 * Whether a kader may be published after its previous version (`undefined`: it is the first). Published is frozen:
 * whatever differs is a new version. A `fout` stops the publication; the rest is for whoever decides on it.
 */
export function checkPublicatie(nieuw: Kader, vorige: Kader | undefined): Melding[] {
  return [
    ...checkVersie(nieuw, vorige),
    ...checkStatus(nieuw, vorige),
    ...checkDatums(nieuw, vorige),
    ...checkUitvraag(nieuw),
    ...checkLeidend(nieuw),
  ]
}

function checkVersie(nieuw: Kader, vorige: Kader | undefined): Melding[] {
  if (!vorige)
    return nieuw.versie === 1
      ? []
      : [refuse('versie', 'Dit kader is er nog niet.', 'Geef de eerste versie nummer 1.', 'versie')]
  if (nieuw.id !== vorige.id)
    return [
      refuse(
        'versie',
        `Dit is geen versie van ${vorige.id}.`,
        'Vergelijk een kader met zijn eigen vorige versie.',
        'id',
      ),
    ]
  const verschillen = compareKaders(vorige, nieuw)
  if (verschillen.length === 0)
    return [refuse('versie', 'Dit kader is al gepubliceerd.', 'U hoeft niets te doen.', 'versie')]
  if (nieuw.versie <= vorige.versie)
    return [
      refuse(
        'bevroren',
        `Versie ${nieuw.versie} is al gepubliceerd en verandert niet meer.`,
        `Geef de wijziging nummer ${vorige.versie + 1}.`,
        'versie',
      ),
    ]
  if (nieuw.versie > vorige.versie + 1)
    return [
      refuse(
        'versie',
        `Na versie ${vorige.versie} komt versie ${vorige.versie + 1}.`,
        'Sla geen nummer over.',
        'versie',
      ),
    ]
  return verschillen.every(({ veld }) => veld === 'versie')
    ? [
        refuse(
          'versie',
          'Er is niets veranderd behalve het nummer.',
          'Publiceer alleen een wijziging.',
          'versie',
        ),
      ]
    : []
}

/** From which status a new version may go to which. What has lapsed comes back under a name of its own. */
const VERVOLG: Readonly<Record<Kader['status'] | 'nieuw', readonly Kader['status'][]>> = {
  nieuw: ['concept', 'vastgesteld'],
  concept: ['concept', 'vastgesteld', 'vervallen'],
  vastgesteld: ['vastgesteld', 'vervallen'],
  vervallen: [],
}

function checkStatus(nieuw: Kader, vorige: Kader | undefined): Melding[] {
  const van = vorige?.status ?? 'nieuw'
  if (!VERVOLG[van].includes(nieuw.status))
    return [
      refuse(
        'status',
        `Een kader gaat niet van ${van} naar ${nieuw.status}.`,
        'Geef een nieuw voorstel een eigen kenmerk.',
        'status',
      ),
    ]
  return vorige && nieuw.status === 'vervallen' ? checkVervallen(nieuw, vorige) : []
}

/** A kader that lapses gets an end and who decided so; the rules themselves stay what they were. */
function checkVervallen(nieuw: Kader, vorige: Kader): Melding[] {
  const { versie, status, advies, besluit, geldigTot, bron } = nieuw
  return compareKaders({ ...vorige, versie, status, advies, besluit, geldigTot, bron }, nieuw).map(verschil =>
    refuse(
      'vervallen',
      `Een kader dat vervalt, verandert verder niet. ${formatVerschil(verschil)}.`,
      'Laat dit zoals het was.',
      verschil.onderdeel,
    ),
  )
}

function checkDatums(nieuw: Kader, vorige: Kader | undefined): Melding[] {
  const { status, geldigVan, geldigTot, advies, besluit } = nieuw
  return [
    vorige !== undefined &&
      geldigVan < vorige.geldigVan &&
      refuse(
        'datum',
        'Deze versie zou eerder ingaan dan de vorige.',
        `Kies als begin ${formatDatum(vorige.geldigVan)} of later.`,
        'geldigVan',
      ),
    status === 'vervallen' &&
      geldigTot === null &&
      refuse('datum', 'Een vervallen kader heeft een einde.', 'Vul in tot wanneer het gold.', 'geldigTot'),
    besluit !== null &&
      geldigVan < besluit.datum &&
      warn(
        'datum',
        'Het kader gaat in voordat erover is besloten.',
        'Controleer het begin en de datum van het besluit.',
        'geldigVan',
      ),
    status === 'vastgesteld' &&
      advies === null &&
      warn(
        'advies',
        'Er is geen advies vastgelegd.',
        'Het Bestuurlijk Gremium adviseert en het BO besluit: leg vast wie adviseerde, en wanneer.',
        'advies',
      ),
  ].filter(melding => melding !== false)
}

/** Policy: a kader asks nothing of providers beyond what a plan must have already, unless the reason is recorded. */
function checkUitvraag({ uitvraag, redenExtraUitvraag }: Kader): Melding[] {
  return uitvraag.flatMap(({ titel, planonderdeel }, i): Melding[] => {
    if (planonderdeel !== null) return []
    const plaats = `uitvraag[${i}].planonderdeel`
    return redenExtraUitvraag === null
      ? [
          refuse(
            'uitvraag',
            `“${titel}” staat niet in de onderdelen die een plan al heeft.`,
            'Haal deze vraag weg, noem het onderdeel waar het antwoord al in staat, of leg de reden vast.',
            plaats,
          ),
        ]
      : [
          warn(
            'uitvraag',
            `“${titel}” wordt extra gevraagd van aanbieders. Reden: ${redenExtraUitvraag}`,
            'Weeg of deze vraag de extra last waard is.',
            plaats,
          ),
        ]
  })
}

/** The accord has fte lead for doorbraakmiddelen; how much that weighs at least is a law of the kader itself. */
function checkLeidend({ plansoorten, criteria, leidend }: Kader): Melding[] {
  return plansoorten.includes('doorbraakplan') && criteria.length > 0 && leidend !== 'fte'
    ? [
        refuse(
          'leidend',
          'Bij doorbraakmiddelen is de impact op fte leidend (AZWA, blz. 85).',
          'Zet fte als leidend, met ten minste de helft van het gewicht.',
          'leidend',
        ),
      ]
    : []
}

const refuse = (regel: string, tekst: string, uitweg: string, veld: string): Melding => ({
  ernst: 'fout',
  regel: `kader/${regel}`,
  tekst,
  uitweg,
  plaats: { veld },
})

const warn = (...melding: Parameters<typeof refuse>): Melding => ({
  ...refuse(...melding),
  ernst: 'waarschuwing',
})
