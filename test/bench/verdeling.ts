import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'
import { checkKeuze } from '#shared/verdeling/controle.ts'
import { yieldOf } from '#shared/verdeling/meting.ts'
import { gapOf } from '#shared/verdeling/model.ts'
import { prepareOpdracht } from '#shared/verdeling/oplossing.ts'
import { allocate, allocateGreedy, REGELS, REGELTEKST } from '#shared/verdeling/regels.ts'
import { table } from '../proef/verslag.ts'
import { loadOplosser } from '../verdeling/oplosser-node.ts'
import { makeGrotePortefeuille } from './verdeling-portefeuilles.ts'

/** How fast an allocation is there and proven, and what each rule loses against the optimum. */
export async function benchVerdeling(): Promise<string> {
  const losOp = await loadOplosser()
  const snelheid: string[][] = []
  for (const [aantal, marge] of [
    [300, 0.001],
    [2_000, 0.005],
  ] as const) {
    const opgaven = zaden(5).map(zaad => makeGrotePortefeuille(aantal, zaad))
    const eerste: number[] = []
    const bewezen: number[] = []
    let grootsteMarge = 0
    for (const portefeuille of opgaven) {
      const begin = performance.now()
      allocateGreedy(portefeuille, 'gemiddeld')
      eerste.push(performance.now() - begin)
      const { keuze, waarde, grens } = await losOp({
        ...prepareOpdracht(portefeuille, 'gemiddeld'),
        marge,
        tijdslimiet: 60,
      })
      bewezen.push(performance.now() - begin)
      grootsteMarge = Math.max(grootsteMarge, gapOf(waarde, grens))
      if (checkKeuze(portefeuille, keuze).length > 0) throw new Error('een antwoord ging over een grens')
    }
    snelheid.push([
      aantal.toLocaleString('nl-NL'),
      percent(marge, 1),
      milliseconds(median(eerste)),
      milliseconds(median(bewezen)),
      milliseconds(Math.max(...bewezen)),
      percent(grootsteMarge, 2),
    ])
  }
  return [
    table(
      [
        'Plannen',
        'Gevraagde marge',
        'Eerste antwoord',
        'Bewezen (mediaan)',
        'Bewezen (langst)',
        'Bewezen binnen',
      ],
      snelheid,
      [0, 1, 2, 3, 4, 5],
    ),
    table(
      ['Eerste vraag van een nieuw proces, 300 plannen', 'Eerste antwoord', 'Bewezen', 'Processortijd'],
      [
        ['Koud: de oplosser wordt nog gecompileerd', ...measureKoud()],
        ['Na warmlopen, zoals het paneel doet', ...measureKoud('warm')],
      ],
      [1, 2, 3],
    ),
    table(
      ['Verlies tegenover het optimum, 30 × 300 plannen', 'Mediaan', 'Meest'],
      await losses(losOp),
      [1, 2],
    ),
  ].join('\n\n')
}

/** In a process of its own, because what is compiled once stays compiled. */
function measureKoud(...hoe: string[]): string[] {
  const uitvoer = execFileSync(process.execPath, [KOUD, ...hoe], { encoding: 'utf8' })
  const { eerste, bewezen, processor } = Koud.parse(JSON.parse(uitvoer))
  return [eerste, bewezen, processor].map(milliseconds)
}

const KOUD = fileURLToPath(new URL('./verdeling-koud.ts', import.meta.url))
const Koud = z.strictObject({ eerste: z.number(), bewezen: z.number(), processor: z.number() })

async function losses(losOp: Awaited<ReturnType<typeof loadOplosser>>): Promise<string[][]> {
  const verliezen = new Map<string, number[]>(REGELS.map(regel => [regel, []]))
  for (const zaad of zaden(30)) {
    const portefeuille = makeGrotePortefeuille(300, zaad)
    const { waarde } = await losOp(prepareOpdracht(portefeuille, 'gemiddeld'))
    for (const regel of REGELS) {
      const opbrengst = yieldOf(portefeuille, allocate(portefeuille, regel), 'gemiddeld')
      verliezen.get(regel)?.push(1 - opbrengst / waarde)
    }
  }
  return REGELS.map(regel => {
    const verlies = verliezen.get(regel) ?? []
    return [REGELTEKST[regel], percent(median(verlies), 1), percent(Math.max(...verlies), 1)]
  })
}

const zaden = (aantal: number) => Array.from({ length: aantal }, (_, i) => i + 1)
const median = (waarden: readonly number[]) =>
  waarden.toSorted((a, b) => a - b)[Math.floor(waarden.length / 2)] ?? 0
const milliseconds = (waarde: number) => `${Math.round(waarde).toLocaleString('nl-NL')} ms`
const percent = (deel: number, decimalen: number) =>
  `${(deel * 100).toLocaleString('nl-NL', { minimumFractionDigits: decimalen, maximumFractionDigits: decimalen })} %`
