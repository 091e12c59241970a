import { once } from 'node:events'
import { chmodSync, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { Client } from 'pg'
import { factKey, factText, hashOf } from '#lib/store/fact-text.ts'
import { grownTenant } from './grown-tenant.ts'

/** Seconds that PostgreSQL's own COPY takes for the same rows into the same table with the same indexes. */
export async function plainCopy(databaseUrl: string, count: number): Promise<number> {
  const directory = mkdtempSync(join(tmpdir(), 'lanyard-copy-'))
  chmodSync(directory, 0o755)
  const file = join(directory, 'rows')
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await writeRows(file, count)
    await client.query('create table plain_copy (like object_version including all)')
    const start = performance.now()
    await client.query(
      `copy plain_copy (tenant_id, object_key, valid_from, valid_to, ord, kind, hash, body) from '${file}'`,
    )
    return (performance.now() - start) / 1000
  } finally {
    await client.end()
    rmSync(directory, { recursive: true })
  }
}

async function writeRows(file: string, count: number) {
  const stream = createWriteStream(file)
  for (const [place, fact] of grownTenant(count, 0).resources.entries()) {
    const body = factText(fact)
    const row = [
      '00000000-0000-4000-8000-000000000000',
      factKey('resources', fact.id),
      1,
      2147483647,
      place + 1,
      'resources',
      `\\\\x${hashOf(body)}`,
      body.replaceAll('\\', '\\\\'),
    ]
    if (!stream.write(`${row.join('\t')}\n`)) await once(stream, 'drain')
  }
  stream.end()
  await finished(stream)
}
