import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Engine } from './disagreement.ts'
import type { PlantedMistake } from './planted-mistakes.ts'

const root = new URL('../../../', import.meta.url)
const entries = ['lib/graph/ask.ts', 'lib/graph/tenant-index.ts']

/** The engine's files, each with its text: the two entries and all that they import from this project. */
export function engineFiles(): Map<string, string> {
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

/** Writes a copy of the engine with the mistake in it into a new folder below `folder`, and loads it from there. */
export async function loadWithMistake(files: Map<string, string>, folder: string, mistake: PlantedMistake) {
  const copy = mkdtempSync(join(folder, 'engine-'))
  for (const [file, text] of files) {
    const path = join(copy, file)
    mkdirSync(dirname(path), { recursive: true })
    const up = posix.relative(posix.dirname(file), 'lib')
    const local = text.replaceAll("from '#lib/", `from '${up === '' ? '.' : up}/`)
    writeFileSync(path, file === mistake.file ? local.replace(mistake.find, () => mistake.replace) : local)
  }
  const load = (file: string) => import(/* @vite-ignore */ pathToFileURL(join(copy, file)).href)
  const [{ ask }, { indexOf }] = await Promise.all(entries.map(load))
  return { ask, indexOf } as Engine
}
