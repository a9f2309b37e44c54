import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { fingerprint } from '#worker/d1/afdruk.ts'
import { HANDELINGEN } from '#worker/logboek/handelingen.ts'

/**
 * The shape of each act under the `schemaversie` that its rows name: the begin of its fingerprint. A row of years ago is
 * read by what its version meant then, so a line that stands here stays as it is; a new shape is a new version and a new
 * line.
 */
const VORMEN: Readonly<Record<string, string>> = {
  'aanvraagregels-vastgelegd 1': 'd491d468d232',
  'antwoorden-opgeruimd 1': '7625a932326f',
  'belang-verklaard 1': 'f8de919e740b',
  'beoordeling-bewaard 1': '1ab192b30322',
  'beoordeling-ingediend 1': '1ab192b30322',
  'besluit-vastgelegd 1': 'f5a3b71e9f89',
  'concept-opgeruimd 1': 'b02e33b1c200',
  'consensus-vastgelegd 1': 'b6b052ae01a0',
  'geboekt 2': '4af89b3bd817',
  'kader-gepubliceerd 1': 'e39eb27ae0b2',
  'mededingingsverslag-vastgelegd 1': '703b74f082a2',
  'plafond-gepubliceerd 1': '23d6398e60d1',
  'plan-aangemaakt 1': 'a041379fd9e6',
  'planversie-toegevoegd 1': '5e9412e23d52',
  'stap-gezet 1': '3133390da935',
  'verdeling-bewaard 1': '6179dad4883d',
  'verzoek-geweigerd 1': '06a7d9f7027d',
  'voorwaarde-vervuld 1': '8a71ee63ff73',
  'vraag-beantwoord 1': '181f638ab0e9',
  'vraag-gesteld 1': '181f638ab0e9',
}

it.each(Object.entries(HANDELINGEN))(
  '%s has the shape of the schemaversie that its rows name',
  async (handeling, { schemaversie, inhoud }) => {
    const vorm = await fingerprint(z.toJSONSchema(inhoud, { io: 'input', override: leaveOutWords }))
    const regel = `${handeling} ${schemaversie}`
    expect(`${regel} ${vorm.slice(0, 12)}`).toBe(`${regel} ${VORMEN[regel]}`)
  },
)

it('has no line of a version that is still to come', () => {
  const bekend = Object.entries(HANDELINGEN).map(([naam, { schemaversie }]) => ({ naam, schemaversie }))
  for (const regel of Object.keys(VORMEN)) {
    const [naam, versie] = regel.split(' ')
    expect(
      bekend.some(handeling => handeling.naam === naam && handeling.schemaversie >= Number(versie)),
      regel,
    ).toBe(true)
  }
})

/** Words about a shape are no part of it, nor are the codes of a list: these have a version of their own. */
const leaveOutWords = ({ jsonSchema }: { jsonSchema: Record<string, unknown> }): void => {
  for (const naam of ['title', 'description', 'examples', 'enum']) delete jsonSchema[naam]
}
