import { z } from 'zod'
import {
  defaultWarningSettings,
  type ThresholdName,
  type WarningSettings,
  warningThresholds,
} from '#lib/warnings/settings.ts'

const names = Object.keys(warningThresholds) as ThresholdName[]
const schema = z
  .strictObject({
    ...(Object.fromEntries(names.map((name) => [name, z.number().positive()])) as Record<ThresholdName, z.ZodNumber>),
    trustedIssuers: z.array(z.url({ protocol: /^https$/ })),
    trustedGitHubOwners: z.array(z.string().min(1)),
  })
  .partial()

export type ChosenWarningSettings = Omit<WarningSettings, 'now'>

/**
 * What the warnings go by: the defaults, and in their place what the JSON text of `LANYARD_WARNINGS` names. An empty
 * variable counts as absent.
 */
export function warningSettingsFrom({
  LANYARD_WARNINGS,
}: Record<string, string | undefined>): { settings: ChosenWarningSettings } | { mistake: string } {
  const text = LANYARD_WARNINGS?.trim()
  if (!text) return { settings: defaultWarningSettings }
  const json = jsonOf(text)
  if (json === undefined) return { mistake: 'LANYARD_WARNINGS is no JSON: write `{"widelyShared": 20}`' }
  const answer = schema.safeParse(json)
  if (!answer.success)
    return {
      mistake: `LANYARD_WARNINGS: ${answer.error.issues.map(({ path, message }) => `\`${path.join('.')}\`: ${message}`).join('; ')}; docs/warnings.md names the settings`,
    }
  return { settings: { ...defaultWarningSettings, ...answer.data } as ChosenWarningSettings }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
