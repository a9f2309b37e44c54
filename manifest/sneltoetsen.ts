import { type Bevinding, checkUnique, unless, type Vindplaats } from './regels.ts'

/** Where a shortcut is pressed; `default` counts wherever a platform has none of its own. */
export type Platform = 'windows' | 'mac' | 'web'
export type Toetsen = Readonly<{ default: string } & Partial<Record<Platform, string>>>

/**
 * Finds combinations that Office does not take, that two actions share, or that already do something else.
 * @param sneltoetsen the combinations of one manifest, each with its place
 */
export function checkSneltoetsen(
  sneltoetsen: readonly { plek: string; toetsen: Partial<Toetsen> }[],
): Bevinding[] {
  const alle = sneltoetsen.flatMap(({ plek, toetsen }) =>
    Object.entries(toetsen).map(([platform, tekst]) => ({ plek: `${plek}.${platform}`, tekst })),
  )
  return [
    ...alle.flatMap(checkVorm),
    ...PLATFORMEN.flatMap(platform => {
      const hier = sneltoetsen.map(({ plek, toetsen }) => ({
        plek: `${plek}.${toetsen[platform] === undefined ? 'default' : platform}`,
        tekst: toetsen[platform] ?? toetsen.default ?? '',
      }))
      return [...checkDubbel(hier), ...hier.flatMap(sneltoets => checkBezet(sneltoets, platform))]
    }),
  ].filter((bevinding, i, rij) => rij.findIndex(eerder => isSame(eerder, bevinding)) === i)
}

const PLATFORMEN: readonly Platform[] = ['windows', 'mac', 'web']
const HULPTOETSEN: Readonly<Record<string, string>> = {
  CTRL: 'Ctrl',
  COMMAND: 'Cmd',
  CMD: 'Cmd',
  ALT: 'Alt',
  OPTION: 'Alt',
  SHIFT: 'Shift',
}

function checkVorm({ plek, tekst }: Vindplaats): Bevinding[] {
  const { hulptoetsen, toets } = parse(tekst)
  const isGoed =
    hulptoetsen.every(hulptoets => Object.values(HULPTOETSEN).includes(hulptoets)) &&
    hulptoetsen.some(hulptoets => hulptoets !== 'Shift') &&
    new Set(hulptoetsen).size === hulptoetsen.length &&
    /^([A-Z0-9]|F\d{1,2}|[A-Z][a-z]+)$/.test(toets)
  return unless(
    isGoed,
    plek,
    `"${tekst}" kan geen sneltoets zijn. Gebruik Ctrl, Alt of Command (met Shift erbij) en één andere toets.`,
  )
}

function checkDubbel(sneltoetsen: readonly Vindplaats[]): Bevinding[] {
  return checkUnique(sneltoetsen.map(({ plek, tekst }) => ({ plek, tekst: normalize(tekst) })))
}

function checkBezet({ plek, tekst }: Vindplaats, platform: Platform): Bevinding[] {
  const gezocht = normalize(tekst)
  const bezet = BEZET.find(({ op, toetsen }) => op.includes(platform) && toetsen.includes(gezocht))
  return unless(
    bezet === undefined,
    plek,
    `"${tekst}" is al in gebruik: ${bezet?.door}. Kies een andere toets.`,
  )
}

/** The same combination, however it is written: `Shift+ctrl+k` is `Ctrl+Shift+K`. */
function normalize(tekst: string): string {
  const { hulptoetsen, toets } = parse(tekst)
  return [...hulptoetsen.sort(), toets].join('+')
}

function parse(tekst: string): { hulptoetsen: string[]; toets: string } {
  const delen = tekst.split('+')
  const toets = delen.at(-1) ?? ''
  return {
    hulptoetsen: delen.slice(0, -1).map(deel => HULPTOETSEN[deel.toUpperCase()] ?? deel),
    toets: toets.length === 1 ? toets.toUpperCase() : toets,
  }
}

const isSame = (a: Bevinding, b: Bevinding): boolean => a.plek === b.plek && a.melding === b.melding

/** Every combination of the given keys with these modifiers, as `normalize` writes them. */
const withKeys = (hulptoetsen: string, toetsen: string): string[] =>
  toetsen.split(' ').map(toets => normalize(`${hulptoetsen}+${toets}`))

/**
 * What is taken already: the lists of Excel and of the browsers that Microsoft gives for shortcuts of add-ins, and
 * what a person types. On Windows Ctrl+Alt is AltGr, which on the US-international keyboard (the usual one in the
 * Netherlands) types a letter or sign with these keys; on a Mac Control+Option belongs to VoiceOver.
 */
const BEZET: readonly { op: readonly Platform[]; door: string; toetsen: readonly string[] }[] = [
  {
    op: ['windows', 'web'],
    door: 'Excel',
    toetsen: [
      ...withKeys('Ctrl', 'A B C D E F G H I K L N O P Q R S T U V W X Y Z 0 1 2 3 4 5 6 7 8 9'),
      ...withKeys('Ctrl+Shift', 'A F G L N O P S T U V W X 0 1 2 3 4 5 6 7 8 9'),
      ...withKeys('Ctrl+Alt', 'V K L M F9'),
      ...withKeys('Ctrl+Alt+Shift', 'F9'),
      ...withKeys('Alt+Shift', 'F1 F2 F10'),
    ],
  },
  {
    op: ['mac'],
    door: 'Excel of macOS',
    toetsen: [
      ...withKeys('Command', 'A B C D E F G H I K L M N O P Q R S T U V W X Y Z'),
      ...withKeys('Command+Shift', 'F G H K L N O P R S T V W X Z 3 4 5'),
      ...withKeys('Command+Alt', 'C D H I J L M R V W'),
      ...withKeys('Command+Alt+Shift', 'I Q V W'),
    ],
  },
  {
    op: ['mac'],
    door: 'VoiceOver',
    toetsen: withKeys('Ctrl+Alt+Shift', [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'].join(' ')),
  },
  {
    op: ['web'],
    door: 'de browser',
    toetsen: [
      ...withKeys('Ctrl+Shift', 'B C D E I J K M N O P Q R S T V W X'),
      ...withKeys('Alt+Shift', 'A B I N S T'),
    ],
  },
  {
    op: ['windows', 'web'],
    door: 'AltGr typt hier een teken mee',
    toetsen: [
      ...withKeys('Ctrl+Alt', 'Q W E R T Y U I O P A S D L Z C N M 1 2 3 4 5 6 7 8 9 0'),
      ...withKeys('Ctrl+Alt+Shift', 'Q W E T Y U I O P A S D L Z C N 1 4'),
    ],
  },
]
