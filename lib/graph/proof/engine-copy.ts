import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PlantedMistake } from './planted-mistakes.ts'

const root = new URL('../../../', import.meta.url)

/** An engine's files, each with its text: its entries and all that they import from this project. */
export function engineFiles(entries: string[]): Map<string, string> {
  const files = new Map<string, string>()
  const open = [...entries]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (files.has(file)) continue
    const text = readFileSync(new URL(file, root), 'utf8')
    files.set(file, text)
    for (const [, from] of text.matchAll(/from '(\.[^']+|#lib\/[^']+)'/g))
      open.push(from!.startsWith('#') ? from!.slice(1) : posix.join(posix.dirname(file), from!))
  }
  return files
}

/** What an engine's entries export, of a copy with the mistake in it that is written into a new folder below `folder`. */
export async function loadWithMistake<Engine>(
  { entries, files }: { entries: string[]; files: Map<string, string> },
  folder: string,
  mistake: PlantedMistake,
): Promise<Engine> {
  const copy = mkdtempSync(join(folder, 'engine-'))
  for (const [file, text] of files) {
    const path = join(copy, file)
    mkdirSync(dirname(path), { recursive: true })
    const up = posix.relative(posix.dirname(file), 'lib')
    const local = text.replaceAll("from '#lib/", `from '${up === '' ? '.' : up}/`)
    writeFileSync(path, file === mistake.file ? local.replace(mistake.find, () => mistake.replace) : local)
  }
  const load = (file: string) => import(/* @vite-ignore */ pathToFileURL(join(copy, file)).href)
  return Object.assign({}, ...(await Promise.all(entries.map(load)))) as Engine
}
