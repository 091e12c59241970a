import type { Finding, NotChecked, WarningCategory } from '#lib/model/warning.ts'

/** What was found, for a file: every rule, also those that found nothing. */
export interface JudgedWarnings {
  rules: {
    id: string
    title: string
    category: WarningCategory
    description: string
    guard: string
    reference: string
  }[]
  findings: Finding[]
  notChecked: NotChecked[]
  /** Ids of findings that were known before; absent where nothing was given to compare with. */
  known?: ReadonlySet<string>
}
