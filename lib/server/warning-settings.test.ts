import { describe, expect, it } from 'vitest'
import { defaultWarningSettings } from '#lib/warnings/settings.ts'
import { tenantFromDraft } from './runtime.ts'
import { sampleDraft } from './sample-draft.ts'
import { settingsFrom } from './settings.ts'
import { warningSettingsFrom } from './warning-settings.ts'

describe('what the warnings go by', () => {
  it('is the defaults, and in their place what is named', () => {
    expect(warningSettingsFrom({})).toEqual({ settings: defaultWarningSettings })
    expect(warningSettingsFrom({ LANYARD_WARNINGS: ' ' })).toEqual({ settings: defaultWarningSettings })
    const trustedIssuers = ['https://tokens.buoys.example']
    expect(warningSettingsFrom({ LANYARD_WARNINGS: JSON.stringify({ widelyShared: 3, trustedIssuers }) })).toEqual({
      settings: { ...defaultWarningSettings, widelyShared: 3, trustedIssuers },
    })
  })

  it.each([
    ['{', 'no JSON'],
    ['{"widelyShard": 3}', 'widelyShard'],
    ['{"widelyShared": "3"}', 'widelyShared'],
    ['{"silentDays": -1}', 'silentDays'],
    ['{"trustedIssuers": ["http://x"]}', 'trustedIssuers'],
  ])('refuses %s and names what is wrong', (LANYARD_WARNINGS, word) => {
    expect(warningSettingsFrom({ LANYARD_WARNINGS })).toEqual({ mistake: expect.stringContaining(word) })
    expect(settingsFrom({ LANYARD_WARNINGS }, '/project')).toEqual({ mistakes: [expect.stringContaining(word)] })
  })

  it('decides what is found', async () => {
    const draft = await sampleDraft()
    const ofRule = (settings = defaultWarningSettings) =>
      tenantFromDraft(draft, settings).warnings.findings.filter(({ rule }) => rule === 'untrusted-issuer')
    expect(ofRule()).toHaveLength(1)
    const trustedIssuers = [...defaultWarningSettings.trustedIssuers, 'https://tokens.buoys.example']
    expect(ofRule({ ...defaultWarningSettings, trustedIssuers })).toEqual([])
  })
})
