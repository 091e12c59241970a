import type { Facts } from '#lib/model/facts.ts'
import type { ImportInput } from './read-file.ts'
import { type ImportResult, readFiles } from './read-files.ts'

/** A file that holds this text, or these bytes, in pieces of the size given. */
export function fileOf(content: string | Uint8Array, name = 'export.json', pieceBytes = 64 * 1024): ImportInput {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    name,
    bytes: bytes.length,
    async *stream() {
      for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
    },
  }
}

export const readText = (content: string | Uint8Array): Promise<ImportResult> => readFiles([fileOf(content)])

/** Facts of one export, given as what its JSON holds. Fails when anything in it was not understood. */
export async function factsOf(content: unknown): Promise<Facts> {
  const { facts, files } = await readText(JSON.stringify(content))
  const problem = files[0]?.problems[0]
  if (problem) throw new Error(`${problem.place}: ${problem.reason}`)
  return facts
}
