import type { Aanmelding } from '../client/aanmelding.ts'
import type { Beoordeeldienst } from '../client/beoordeeldienst.ts'
import type { Dossierdeel, Dossierlezer } from '../toetsing/samenvatten.ts'

/** Reads what the service shows of all plans to who is signed in; without an answer the summary goes without. */
export const readDossiersWith =
  (dienst: Pick<Beoordeeldienst, 'dossiers' | 'organisaties'>, aanmelding: Aanmelding): Dossierlezer =>
  async () => {
    const { ik } = aanmelding.stand()
    if (!ik) return NIETS
    const [dossiers, organisaties] = await Promise.all([dienst.dossiers(), dienst.organisaties()])
    if (dossiers.soort !== 'antwoord') return NIETS
    const { opgaven } = dossiers.waarde
    return {
      dossiers: dossiers.waarde.dossiers,
      organisaties:
        organisaties.soort === 'antwoord' ? organisaties.waarde.map(({ id, naam }) => ({ id, naam })) : [],
      aanvraagregels: opgaven.flatMap(({ regels }) => regels),
      mijlpalen: opgaven.flatMap(({ mijlpalen }) => mijlpalen),
      bekenden: ik.naam === null ? [] : [{ persoon: ik.persoon, naam: ik.naam }],
    }
  }

const NIETS: Dossierdeel = { dossiers: null, organisaties: [], aanvraagregels: [], mijlpalen: [] }
