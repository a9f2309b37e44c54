import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { definitie } from '#manifest/definitie.ts'

const map = join(import.meta.dirname, '../../addin/workbook')
const typen = readFileSync(createRequire(import.meta.url).resolve('@types/office-js/index.d.ts'), 'utf8')
const vloer = Number(definitie.eisen.find(({ naam }) => naam === 'ExcelApi')?.minimum.split('.')[1])

/**
 * The lowest set in which some object of Excel has a member of this name, from the tags in Microsoft's declarations.
 * A name that is also an older member of another object goes unseen here; the simulated Excel, which refuses what lies
 * above the floor, sees those.
 */
const lowestSets = new Map<string, number>()
for (const [, set, naam] of typen.matchAll(
  /\[Api set: ExcelApi 1\.(\d+)\](?:(?!\*\/)[\s\S])*\*\/\s*(?:readonly )?(\w+)\s*[(:<?]/g,
)) {
  if (naam !== undefined)
    lowestSets.set(naam, Math.min(lowestSets.get(naam) ?? Number.POSITIVE_INFINITY, Number(set)))
}

/** Members that this source uses and no Excel at the floor has. */
const above = (bron: string): string[] =>
  [...bron.matchAll(/\.(\w+)\b/g)].flatMap(([, naam = '']) =>
    (lowestSets.get(naam) ?? 0) > vloer ? [naam] : [],
  )

describe('het werkboek wordt aangesproken met wat elke Excel vanaf de ondergrens kent', () => {
  it('de verklaringen van Microsoft zeggen van elk lid sinds wanneer het er is', () => {
    expect(lowestSets.size).toBeGreaterThan(1000)
    expect(lowestSets.get('getSpillingToRangeOrNullObject')).toBe(12)
    expect(lowestSets.get('getPrecedents')).toBe(14)
    expect(above('range.getPrecedents()')).toEqual(vloer < 14 ? ['getPrecedents'] : [])
  })

  it.each(readdirSync(map).filter(naam => naam.endsWith('.ts')))('%s', naam => {
    expect(above(readFileSync(join(map, naam), 'utf8'))).toEqual([])
  })
})
