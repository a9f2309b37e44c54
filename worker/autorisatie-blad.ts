import { PARTIJROLLEN, ROLLEN } from '#shared/beoordeling/rollen.ts'
import { AUTORISATIE, routesOf, type Toegang } from './autorisatie.ts'
import { BESCHRIJVINGEN } from './beschrijvingen.ts'
import type { Relatie } from './dossiers/relatie.ts'
import { toHtml } from './html.ts'

/** The access table as a page that anyone can read, made from the very table that the service obeys. */
export function makeAutorisatieblad(): string {
  const rijen = routesOf(AUTORISATIE).map(route => {
    const toegang: Toegang = AUTORISATIE[route]
    const cellen = [wieMag(toegang), bijWelkPlan(toegang), toegang.waarom]
    return `<tr><th scope="row"><code>${toHtml(route)}</code><br />${toHtml(BESCHRIJVINGEN[route].titel)}</th>${cellen.map(cel => `<td>${toHtml(cel)}</td>`).join('')}</tr>`
  })
  return `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Wie mag wat in Impacttoets</title>
    <link rel="stylesheet" href="/pagina.css" />
  </head>
  <body>
    <main>
      <h1>Wie mag wat</h1>
      <p>
        Deze tabel is de regel zelf: de dienst leest haar bij elk verzoek, en wat er niet in staat, bestaat niet.
        Wie bij een plan geen partij is of er een belang bij heeft, krijgt hetzelfde antwoord als wanneer het plan
        niet bestaat. Elke geweigerde poging komt in het logboek.
      </p>
      <div class="breed" role="region" aria-label="Wie mag wat" tabindex="0">
        <table>
          <caption>Per adres wie het mag gebruiken, bij welk plan, en waarom</caption>
          <thead>
            <tr><th scope="col">Adres</th><th scope="col">Wie</th><th scope="col">Bij welk plan</th><th scope="col">Waarom</th></tr>
          </thead>
          <tbody>
            ${rijen.join('\n            ')}
          </tbody>
        </table>
      </div>
    </main>
  </body>
</html>
`
}

const GEEN_PLAN = 'Gaat niet over één plan'

function wieMag(toegang: Toegang): string {
  if (toegang.wie === 'openbaar') return 'Iedereen, zonder aanmelding'
  return toegang.rollen.length === Object.keys(ROLLEN.codes).length
    ? 'Iedereen die is aangemeld'
    : toegang.rollen.map(rol => ROLLEN.codes[rol]).join(', ')
}

function bijWelkPlan(toegang: Toegang): string {
  if (toegang.wie === 'openbaar') return GEEN_PLAN
  if (toegang.relatie === 'geen')
    return toegang.belang === 'nergens' ? `${GEEN_PLAN}; alleen zonder belang bij welk plan ook` : GEEN_PLAN
  const wie = toegang.relatie.map(relatie => RELATIES[relatie]).join(', ')
  return toegang.belang === 'vrij' ? `${wie}; zonder belang bij het plan` : wie
}

const RELATIES: Record<Relatie, string> = {
  ...PARTIJROLLEN.codes,
  'andere-verzekeraar': 'Andere verzekeraar',
  nza: 'Toezicht op elk plan',
  gremium: 'Advies over elk plan',
  beheerder: 'Beheer van elk plan',
}
