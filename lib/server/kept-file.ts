import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { z } from 'zod'

/** What is kept there as JSON; `undefined` where nothing is, or something of another version. */
export function keptAt<Kept>(path: string, schema: z.ZodType<Kept>): Kept | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined
  }
}

/** Whole or not at all; `undefined` takes it away. */
export function keepAt(path: string, kept: object | undefined) {
  if (!kept) return rmSync(path, { force: true })
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const beside = `${path}.${randomBytes(4).toString('hex')}`
  writeFileSync(beside, JSON.stringify(kept), { mode: 0o600 })
  renameSync(beside, path)
}
