import type { Remedy } from '../../model/warning.ts'

/** Text to review, by language. */
export type Commands = Omit<Remedy, 'text'>

const languages = ['azureCli', 'powerShell', 'bicep', 'terraform'] as const

/** One after the other, in each language. */
export function inOrder(...steps: Commands[]): Commands {
  const said = languages.map(
    (language) => [language, steps.flatMap((step) => step[language] || []).join('\n')] as const,
  )
  return Object.fromEntries(said.filter(([, text]) => text !== ''))
}
