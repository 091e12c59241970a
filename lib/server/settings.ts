import { resolve } from 'node:path'
import type { Retention } from '#lib/store/retention.ts'
import { retentionFrom } from './retention-settings.ts'
import { type ChosenWarningSettings, warningSettingsFrom } from './warning-settings.ts'

export interface Settings {
  /** 0 asks the system for any free port. */
  port: number
  /** Absolute. */
  dataDirectory: string
  databaseUrl?: string
  /** What the warnings go by, where that was chosen. */
  warnings?: ChosenWarningSettings
  /** Which snapshots are kept, where that was limited. */
  retention?: Retention
}

/** The settings of the server, or every mistake in them at once. */
export type SettingsAnswer = { settings: Settings } | { mistakes: string[] }

/** Reads `PORT`, `LANYARD_DATA`, `DATABASE_URL`, `LANYARD_KEEP` and `LANYARD_WARNINGS`; an empty variable counts as absent. */
export function settingsFrom(
  environment: Record<string, string | undefined>,
  projectDirectory: string,
): SettingsAnswer {
  const mistakes: string[] = []

  const portText = environment.PORT?.trim() || '3000'
  const port = /^\d{1,5}$/.test(portText) ? Number(portText) : Number.NaN
  if (!(port <= 65_535))
    mistakes.push(`PORT is \`${portText}\`: give a whole number from 1 to 65535, or 0 for any free port`)

  const dataText = environment.LANYARD_DATA?.trim() || '.lanyard'
  if (dataText.includes('\0')) mistakes.push('LANYARD_DATA holds a zero character: give the path of a folder')

  const databaseUrl = environment.DATABASE_URL?.trim() || undefined
  if (databaseUrl !== undefined && !isPostgresUrl(databaseUrl))
    // The value is not repeated: it may hold a password.
    mistakes.push('DATABASE_URL is not an address of PostgreSQL: write `postgresql://user@host:5432/database`')

  const kept = retentionFrom(environment.LANYARD_KEEP)
  if ('mistake' in kept) mistakes.push(kept.mistake)

  const warnings = warningSettingsFrom(environment)
  if ('mistake' in warnings) mistakes.push(warnings.mistake)

  if (mistakes.length > 0) return { mistakes }
  const settings: Settings = { port, dataDirectory: resolve(projectDirectory, dataText) }
  if (databaseUrl !== undefined) settings.databaseUrl = databaseUrl
  if ('retention' in kept && Object.keys(kept.retention).length > 0) settings.retention = kept.retention
  if ('settings' in warnings && environment.LANYARD_WARNINGS?.trim()) settings.warnings = warnings.settings
  return { settings }
}

function isPostgresUrl(text: string): boolean {
  return /^postgres(ql)?:\/\/./.test(text) && URL.canParse(text)
}
