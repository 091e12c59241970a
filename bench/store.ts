import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { StoreSettings } from '#lib/store/store.ts'
import { postgresPrograms, startPostgres } from '#lib/store/testing/postgres.ts'
import { digits, machine, table } from './measured.ts'
import type { StoreFigures } from './store/measured-store.ts'
import { plainCopy } from './store/plain-copy.ts'

/** Snapshots on both databases, each beside PostgreSQL's own COPY of the same rows in the same run. */
const asked = process.argv.slice(2).map(Number)
const sizes = asked.length > 0 ? asked : [100_000, 1_000_000]
const program = fileURLToPath(new URL('./store/one-database.ts', import.meta.url))

function figuresOf(settings: StoreSettings, count: number): StoreFigures {
  const args = ['--max-old-space-size=8192', '--disable-warning=ExperimentalWarning', program]
  const text = execFileSync(process.execPath, [...args, JSON.stringify([settings, count])], { encoding: 'utf8' })
  return JSON.parse(text) as StoreFigures
}

const words: [keyof StoreFigures, string][] = [
  ['first', 'first snapshot, s'],
  ['changed', 'again with 1 % changed, s'],
  ['unchanged', 'again, unchanged, s'],
  ['asOf', 'as-of load, s'],
  ['difference', 'difference of two, s'],
  ['spans', 'history of one object, s'],
  ['mib', 'memory of the process, MiB'],
]

console.log(`${machine()}; load ${loadavg()[0]!.toFixed(1)} at the start\n`)
const programs = postgresPrograms()
if (programs === undefined) console.log('PostgreSQL is not installed: the embedded database alone is measured\n')
for (const count of sizes) {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'lanyard-bench-'))
  const embedded = figuresOf({ dataDirectory }, count)
  rmSync(dataDirectory, { recursive: true })
  const server = programs === undefined ? undefined : await startPostgres(programs)
  const onServer = server && figuresOf({ dataDirectory, databaseUrl: server.databaseUrl }, count)
  const copied = server && (await plainCopy(server.databaseUrl, count))
  await server?.stop()
  const rows = words.map(([key, word]) => [word, digits(embedded[key]), onServer ? digits(onServer[key]) : ''])
  if (onServer && copied) {
    rows.push(['plain COPY of the rows, s', '', digits(copied)])
    rows.push(['first snapshot ÷ plain COPY', digits(embedded.first / copied), digits(onServer.first / copied)])
    rows.push(['first snapshot, PGlite ÷ PostgreSQL', digits(embedded.first / onServer.first), ''])
  }
  console.log(`${count.toLocaleString('en')} objects\n\n${table(['', 'PGlite', 'PostgreSQL'], rows)}\n`)
}
