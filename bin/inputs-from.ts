import { createReadStream, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportInput } from '#lib/server/import-files.ts'

/** The files named, and every file in the folders named; hidden ones are passed over. Throws on a path that is not there. */
export function inputsFrom(paths: string[]): ImportInput[] {
  return paths.flatMap((path) =>
    filesAt(path).map((name) => ({ name, bytes: statSync(name).size, stream: () => createReadStream(name) })),
  )
}

function filesAt(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new Error(`\`${path}\` does not exist`)
  if (!found.isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesAt(join(path, entry.name)) : entry.isFile() ? [join(path, entry.name)] : [],
    )
}
