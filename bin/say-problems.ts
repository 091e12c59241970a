import type { ImportedFile } from '#lib/server/answers.ts'

/** Tells on standard error what could not be read, file by file. */
export function sayProblems(files: ImportedFile[]) {
  for (const { name, problems } of files)
    for (const { place, reason, more } of problems)
      console.error(
        `lanyard: ${[name, place].filter(Boolean).join(': ')}: ${reason}${more ? ` (and ${more} more)` : ''}`,
      )
}
