import type { Beschrijvingen } from '../openapi/beschrijving.ts'
import { VOORBEELDBINDING, VOORBEELDINHOUD } from '../plannen/voorbeeld.ts'
import type { besluitContract } from './contract.ts'

const param = { nummer: VOORBEELDINHOUD.nummer }
const kopOf = (nummer: number) => ({
  'idempotency-key': `6f1c2d3e-0000-4000-8000-0000000000${nummer}`,
  'if-match': `"${'0'.repeat(64)}"`,
})

export const besluitBeschrijving: Beschrijvingen<keyof typeof besluitContract> = {
  'GET /v1/plannen/:nummer/besluiten': {
    id: 'getBesluiten',
    tag: 'besluiten',
    titel: 'De adviezen en besluiten',
    uitleg: 'Wat het Gremium adviseerde en het BO besloot, en aan welke voorwaarden is voldaan.',
    voorbeeld: { invoer: { param } },
  },
  'POST /v1/plannen/:nummer/besluiten': {
    id: 'postBesluit',
    tag: 'besluiten',
    titel: 'Leg een advies of besluit vast',
    uitleg:
      'Het Gremium adviseert, het BO besluit. Een later oordeel van hetzelfde orgaan komt in de plaats van het ' +
      'eerdere, dat blijft staan. Is er intussen iets vastgelegd, dan gebeurt er niets.',
    voorbeeld: {
      invoer: {
        param,
        header: kopOf(61),
        json: {
          planversie: VOORBEELDBINDING.planversie,
          orgaan: 'gremium',
          uitkomst: 'toekennen-onder-voorwaarden',
          datum: '2026-11-20',
          motivering: 'Het plan bespaart veel arbeid, maar de meting is nog smal.',
          voorwaarden: [{ tekst: 'Meting bij drie instellingen erbij', uiterlijk: '2027-03-31' }],
        },
      },
    },
  },
  'POST /v1/plannen/:nummer/besluiten/:besluit/vervullingen': {
    id: 'postVervulling',
    tag: 'besluiten',
    titel: 'Meld dat aan een voorwaarde is voldaan',
    uitleg:
      'Noemt de voorwaarde naar haar plaats in de lijst, vanaf 1, en waaruit blijkt dat eraan is voldaan.',
    voorbeeld: {
      invoer: {
        param: { ...param, besluit: '1' },
        header: kopOf(62),
        json: { voorwaarde: 1, toelichting: 'De meting is op 1 maart ontvangen en in orde bevonden.' },
      },
    },
  },
}
