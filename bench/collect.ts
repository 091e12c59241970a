// How long a whole collection takes, against the time that Azure's quotas set: `npm run bench -- collect`, or with
// `collect 10000` for a quick run. The emulator and each collection have processes of their own.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CollectionOutcome } from './collecting.ts'
import { collectionIn } from './collection-in.ts'
import { emulatorProcess } from './emulator-process.ts'
import { generatedTenant, sizes, type TenantSize } from './generated-tenant.ts'
import { lackingIn } from './lacking-in.ts'
import { listedFacts } from './listed-facts.ts'
import { digits, machine, table } from './measured.ts'
import { type QuotaBound, quotaBound } from './quota-bound.ts'
import { wantedSizes } from './wanted-sizes.ts'

/** How the emulator behaves, and how many times the bound a collection may then take. */
const weathers = [
  { name: 'no faults', fault: undefined, allowed: 1.1 },
  { name: '30 % are 429, with `Retry-After`', fault: { kind: 'throttled', percent: 30 }, allowed: 1.5 },
  { name: '30 % are 429, without', fault: { kind: 'throttled-silently', percent: 30 }, allowed: 1.5 },
]

/** Prints the tables of one size. @returns what is not as it must be */
async function measured(size: TenantSize): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lanyard-bench-'))
  const facts = listedFacts(generatedTenant(size))
  const bound = quotaBound(facts)
  const emulator = await emulatorProcess(size.resources, join(folder, 'emulator'))
  const times: (string | number)[][] = []
  const memory: (string | number)[][] = []
  const lacks: string[] = []
  // Signing in and the first calls weigh more the smaller a tenant is.
  const isHeld = size.resources >= 100_000
  console.log(`\n${explained(size, bound)}\n`)
  try {
    for (const { name, fault, allowed } of weathers) {
      await emulator.misbehave(fault)
      const outcome = await collectionIn(mkdtempSync(join(folder, 'store-')), emulator.environment)
      const requests = await emulator.requests()
      const ratio = outcome.reading / bound.seconds
      times.push([
        name,
        digits(outcome.reading),
        digits(bound.seconds),
        ratio.toFixed(2),
        allowed,
        counted(requests.length),
        counted(requests.filter(({ status }) => status === 429).length),
        digits(outcome.publishing),
      ])
      memory.push([name, ...memoryOver(outcome), mebibytes(emulator.memory() ?? 0) || ''])
      console.error(`bench: ${name}: ${digits(outcome.reading)} s`)
      if (isHeld && ratio > allowed) lacks.push(`${name}: ${ratio.toFixed(2)} times the bound, more than ${allowed}`)
      lacks.push(...lackingIn(outcome, { size, facts, requests, needed: bound.needed }).map((one) => `${name}: ${one}`))
    }
  } finally {
    await emulator.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  console.log(
    table(['', 'reading, s', 'bound, s', 'ratio', 'at most', 'requests', 'of them 429', 'publishing, s'], times),
  )
  console.log('\nMemory of the process that reads, resident / heap, and resident memory of the emulator, in MiB:\n')
  console.log(table(['', 'start', 'a quarter', 'half', 'three quarters', 'end', 'most', 'emulator'], memory))
  return lacks
}

const counted = (value: number) => value.toLocaleString('en')

function explained({ resources, identities, assignments }: TenantSize, { quotas, seconds }: QuotaBound): string {
  return [
    `${counted(resources)} resources, ${counted(identities)} identities, ${counted(assignments)} role assignments; each answer comes after 80 ms. What must be asked, and what the quotas let through:`,
    table(
      ['what a quota counts', 'needed', 'allowed', 'at least, s'],
      quotas.map((quota) => [quota.name, counted(quota.requests), quota.allows, digits(quota.seconds)]),
    ),
    `The quotas hold side by side, so nobody can have read this tenant before ${digits(seconds)} s: the bound.`,
  ].join('\n\n')
}

const mebibytes = (bytes: number) => Math.round(bytes / 2 ** 20)

/** At the start, the quarters and the end, and the most there ever was. */
function memoryOver({ memory }: CollectionOutcome): string[] {
  const quarters = [0, 0.25, 0.5, 0.75, 1].map((share) => memory[Math.round((memory.length - 1) * share)]!)
  const most = {
    resident: Math.max(...memory.map(({ resident }) => resident)),
    heap: Math.max(...memory.map(({ heap }) => heap)),
  }
  return [...quarters, most].map(({ resident, heap }) => `${mebibytes(resident)} / ${mebibytes(heap)}`)
}

const collectable = sizes.filter(({ resources }) => resources <= 100_000)
const wanted = wantedSizes(collectable, collectable.slice(-1))
console.log(machine())
const lacking: string[] = []
for (const size of wanted) lacking.push(...(await measured(size)))
for (const one of lacking) console.error(`bench: ${one}`)
process.exitCode = lacking.length === 0 ? 0 : 1
