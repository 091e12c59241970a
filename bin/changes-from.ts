import { readFile } from 'node:fs/promises'

/** Changes of the file, then those of the command line, as a request of what if. @throws where one is no JSON */
export async function changesFrom({ change, changes }: { change: string[]; changes?: string | undefined }) {
  const own = change.map((text) => parsed(text, `--change ${text}`))
  if (changes === undefined) return { changes: own }
  const file = parsed(await readFile(changes, 'utf8'), changes)
  if (Array.isArray(file)) return { changes: [...file, ...own] }
  const { changes: listed = [], ...rest } = (file ?? {}) as { changes?: unknown[] }
  return { ...rest, changes: Array.isArray(listed) ? [...listed, ...own] : listed }
}

function parsed(text: string, from: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`\`${from}\` is no JSON: ${(error as Error).message}`)
  }
}
