import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FUNCTIES } from '#addin/functions/register.ts'
import { fillHulp } from '#addin/hulp/hulppagina.ts'
import { planvelden } from '#addin/werkboek/planvelden.ts'
import { DIENSTKOLOMMEN, EIGEN_KOLOMMEN } from '#addin/workbook/kolommen.ts'
import { sneltoetsen } from '#manifest/definitie.ts'
import { fillSneltoetsen } from '#manifest/hulp.ts'
import { DOORBRAAK_CONCEPT_2026 as KADER } from '#shared/kader/doorbraak-concept-2026.ts'

const PUBLIEK = join(import.meta.dirname, '../../addin/public')
const bron = readFileSync(join(PUBLIEK, 'hulp.html'), 'utf8')
const pagina = fillSneltoetsen(fillHulp(bron, KADER))

describe('de hulppagina', () => {
  it('noemt elke functie, elke kolom en elke sneltoets', () => {
    for (const naam of Object.keys(FUNCTIES)) expect(pagina).toContain(`=IMPACTTOETS.${naam}(`)
    for (const { kop } of [...planvelden(KADER), ...EIGEN_KOLOMMEN, ...DIENSTKOLOMMEN])
      expect(pagina).toContain(`<li>${kop}</li>`)
    for (const { naam } of sneltoetsen) expect(pagina).toContain(`<th scope="row">${naam.nl}</th>`)
    expect(pagina).not.toContain('<!--')
  })

  it('verwijst alleen naar plekken die er zijn', () => {
    const ids = [...pagina.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    const verwijzingen = [...pagina.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(verwijzingen.length).toBeGreaterThan(5)
    expect(ids).toEqual(expect.arrayContaining(verwijzingen))
  })

  it('toont elk gemaakt beeld, licht, in zijn eigen maat en in woorden', () => {
    const beelden = [
      ...pagina.matchAll(/<img src="\/beelden\/([^"]+)" alt="([^"]+)" width="(\d+)" height="(\d+)"/g),
    ]
    expect(beelden.map(([, naam]) => naam).sort()).toEqual(readdirSync(join(PUBLIEK, 'beelden')).sort())
    for (const [, naam = '', alt = '', breedte, hoogte] of beelden) {
      const png = readFileSync(join(PUBLIEK, 'beelden', naam))
      expect(png.length).toBeLessThanOrEqual(60_000)
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(breedte), Number(hoogte)])
      expect(alt.length).toBeGreaterThan(40)
    }
  })

  it('zegt het als een plek ontbreekt', () => {
    expect(() => fillHulp('<p></p>', KADER)).toThrow('<!-- functies -->')
  })
})
