import { describe, expect, it } from 'vitest'
import { checkSneltoetsbestand } from '#manifest/controle.ts'
import { sneltoetsen } from '#manifest/definitie.ts'
import { checkSneltoetsen } from '#manifest/sneltoetsen.ts'

/** What is found with these keys on top of the shortcuts that there are. */
const findings = (toetsen: Record<string, string>) =>
  checkSneltoetsen([
    ...sneltoetsen.map(({ actie, toetsen }) => ({ plek: actie, toetsen })),
    { plek: 'nieuw', toetsen: { default: 'Ctrl+Alt+Shift+X', mac: 'Command+Alt+Shift+X', ...toetsen } },
  ])

describe('the shortcuts', () => {
  it('are free in Excel on Windows, on a Mac and on the web', () => {
    expect(findings({})).toEqual([])
  })

  it.each([
    ['default', 'Ctrl+S', 'Excel'],
    ['default', 'Shift+Ctrl+Alt+s', 'AltGr typt hier een teken mee'],
    ['web', 'Alt+Shift+N', 'de browser'],
    ['mac', 'Cmd+Shift+V', 'Excel of macOS'],
    ['mac', 'Ctrl+Option+Shift+X', 'VoiceOver'],
  ])('on %s may not be %s, which is taken', (platform, tekst, door) => {
    expect(findings({ [platform]: tekst })).toEqual([
      { plek: `nieuw.${platform}`, melding: `"${tekst}" is al in gebruik: ${door}. Kies een andere toets.` },
    ])
  })

  it.each(['K', 'Shift+K', 'Ctrl+Ctrl+K', 'Ctrl+', 'Hyper+K', 'Ctrl+K+J'])('may not be written %s', tekst => {
    expect(findings({ windows: tekst })).toContainEqual({
      plek: 'nieuw.windows',
      melding: expect.stringContaining(`"${tekst}" kan geen sneltoets zijn.`),
    })
  })

  it('are each of one action, in whatever order the keys are written', () => {
    expect(findings({ windows: 'alt+shift+ctrl+k' })).toEqual([
      { plek: 'nieuw.windows', melding: expect.stringContaining('staat ook al bij toets.default.') },
    ])
  })

  it('may only call actions that somebody answers to', () => {
    expect(
      checkSneltoetsbestand({
        actions: [{ id: 'toets' }, { id: 'weg' }],
        shortcuts: [
          { action: 'samenvatting', key: { default: 'Ctrl+Alt+Shift+X', mac: 'Command+Alt+Shift+X' } },
        ],
      }).map(({ plek }) => plek),
    ).toEqual(['actions[1].id', 'shortcuts[0].action'])
  })
})
