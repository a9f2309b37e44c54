import { cite, propose } from '../bronnen/documenten.ts'
import type { Randvoorwaarden } from './kader.ts'

/** The published conditions per cluster. How they combine to one invulling is published nowhere. */
export const RANDVOORWAARDEN_CONCEPT_2026: Randvoorwaarden = {
  combinatie: 'laagste',
  bron: propose(
    'combinatie van randvoorwaarden',
    'De zwakste randvoorwaarde bepaalt de invulling. KPMG zegt dat zonder invulling van de randvoorwaarden het effect uitblijft, maar geeft geen rekenregel.',
  ),
  clusters: [
    {
      id: 'ai-en-technologie',
      titel: 'Technologische innovatie, waaronder AI',
      categorieen: [
        { id: 'opschaling', titel: 'Stimulering van implementatie en opschaling' },
        { id: 'scholing', titel: 'Scholing en adoptie door zorgpersoneel' },
        { id: 'investeringen', titel: 'Investeringen' },
        { id: 'bereidheid', titel: 'Bereidheid binnen zorginstellingen' },
        { id: 'acceptatie', titel: 'Maatschappelijke acceptatie en ethiek' },
        { id: 'samenwerking', titel: 'Samenwerking en integratie in EPD en ECD' },
      ],
      bron: cite('kpmg', 'randvoorwaarden, cluster technologische innovatie'),
    },
    {
      id: 'passende-zorg',
      titel: 'Inbedden en opschalen van passende zorg',
      categorieen: [
        { id: 'financiering', titel: 'Financiering en contractering' },
        { id: 'richtlijnen', titel: 'Ontwikkeling en bijstelling van richtlijnen' },
        { id: 'eigenaarschap', titel: 'Eigenaarschap van zorgverleners en instellingen' },
        { id: 'capaciteit', titel: 'Capaciteit en acceptatie binnen de zorgsector' },
        { id: 'patienten', titel: 'Patiënten en patiëntenverenigingen' },
      ],
      bron: cite('kpmg', 'randvoorwaarden, cluster passende zorg'),
    },
    {
      id: 'administratieve-lasten',
      titel: 'Beperking van administratieve lasten',
      categorieen: [
        { id: 'betrokkenheid', titel: 'Betrokkenheid en samenwerking' },
        { id: 'monitoring', titel: 'Monitoring en evaluatie' },
        { id: 'procesafspraken', titel: 'Procesafspraken en besluitvorming' },
        { id: 'stapsgewijs', titel: 'Stapsgewijze implementatie' },
        { id: 'regelgeving', titel: 'Afstemming met andere wet- en regelgeving' },
      ],
      bron: cite('kpmg', 'randvoorwaarden, cluster administratieve lasten'),
    },
    {
      id: 'geneesmiddelen',
      titel: 'Toegang tot geneesmiddelen',
      categorieen: [
        { id: 'fysiek-tekort', titel: 'Fysiek tekort aan grondstof' },
        { id: 'administratie', titel: 'Vermindering van administratieve lasten' },
        { id: 'logistiek', titel: 'Financiële en logistieke afspraken' },
        { id: 'data', titel: 'Data-uitwisseling en monitoring' },
        { id: 'continuiteit', titel: 'Praktische oplossingen voor continuïteit van zorg' },
      ],
      bron: cite('kpmg', 'randvoorwaarden, cluster geneesmiddelen'),
    },
    {
      id: 'overige-maatregelen',
      titel: 'Maatregelen buiten de clusters',
      categorieen: [{ id: 'geheel', titel: 'De randvoorwaarden als geheel' }],
      bron: propose(
        'randvoorwaarden buiten de clusters',
        'KPMG geeft voor deze maatregelen geen lijst; daarom één oordeel over het geheel.',
      ),
    },
  ],
}
