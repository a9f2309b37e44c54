import { expect, it } from 'vitest'
import { rechtenOf } from '#addin/toezicht/rechten.ts'
import { ROLLEN } from '#shared/beoordeling/rollen.ts'
import { codesOf } from '#shared/plan/codelijsten.ts'
import { AUTORISATIE } from '#worker/autorisatie.ts'

/** What each part of the view asks the service for. */
const ROUTE = {
  overzicht: 'GET /v1/budgetoverzichten',
  wachtrij: 'GET /v1/wachtrijen/:pot',
  wijzigingen: 'GET /v1/budgetmutaties',
  kpigelden: 'GET /v1/kpigelden',
  inlezen: 'POST /v1/aanvraagimporten',
} as const

it.each(codesOf(ROLLEN))('toont %s precies wat de dienst deze rol geeft', rol => {
  const mag = (route: keyof typeof AUTORISATIE): boolean => {
    const toegang = AUTORISATIE[route]
    return toegang.wie === 'aangemeld' && [...toegang.rollen].some(toegelaten => toegelaten === rol)
  }
  const rechten = rechtenOf(rol)
  for (const [deel, route] of Object.entries(ROUTE))
    expect({ deel, te_zien: rechten?.delen.some(naam => naam === deel) ?? false }).toEqual({
      deel,
      te_zien: mag(route),
    })
  expect(rechten?.lijsten ?? false).toBe(mag('GET /v1/budgetregels') && mag('GET /v1/kpiregels'))
})
