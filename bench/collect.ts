// How long a large tenant takes to collect, beside what Azure's quotas allow: `npm run bench -- collect`. It serves a
// generated tenant from the emulator, over TLS, with quotas and the latency of a real network. Takes about ten minutes.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tls from 'node:tls'
import { cloudFrom } from '#lib/azure/cloud.ts'
import { collect } from '#lib/azure/collect.ts'
import { defaultCredential } from '#lib/azure/credential.ts'
import { digits, machine, table } from './measured.ts'

const latency = 80
const resources = Number(process.argv[3] ?? 100_000)
const folder = mkdtempSync(join(tmpdir(), 'lanyard-bench-'))

/** The emulator in a process of its own; its variables are set in this one. */
async function emulator() {
  const script = join(import.meta.dirname, '..', 'emulator', 'azure-emulator.ts')
  const child = spawn(
    process.execPath,
    [
      script,
      '--port',
      '18555',
      '--resources',
      String(resources),
      '--latency',
      String(latency),
      '--quotas',
      '--folder',
      folder,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let told = ''
  for await (const chunk of child.stdout) {
    told += chunk
    if (told.includes('Ctrl+C')) break
  }
  for (const [, name, value] of told.matchAll(/^export (\w+)='([^']*)'$/gm)) process.env[name!] = value!
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), readFileSync(join(folder, 'ca.crt'), 'utf8')])
  return child
}

const control = (method: string, path: string, body?: unknown) =>
  fetch(`${process.env.LANYARD_ARM_ENDPOINT}/emulator${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })

/** Seconds below which the quotas do not let anybody come, for so many requests of each kind. */
function bound(requests: readonly string[]): number {
  const count = (part: string) => requests.filter((url) => url.includes(part)).length
  const bySubscription = Map.groupBy(
    requests.filter((url) => url.includes('Microsoft.ManagedIdentity')),
    (url) => /subscriptions\/([^/]+)/.exec(url)?.[1],
  )
  const busiest = Math.max(...[...bySubscription.values()].map(({ length }) => length))
  return Math.max(count('Microsoft.ResourceGraph') / 3, count('Microsoft.ManagedIdentity') / 15, busiest / 5)
}

async function measured(label: string) {
  const requests: string[] = []
  const memory: number[] = []
  const sampling = setInterval(() => memory.push(process.memoryUsage().rss / 2 ** 20), 1000)
  const cloud = cloudFrom('public', process.env)
  const began = performance.now()
  const { draft } = await collect({
    cloud,
    credential: defaultCredential(cloud),
    now: new Date().toISOString(),
    onRequest: ({ url }) => requests.push(url),
  })
  clearInterval(sampling)
  const seconds = (performance.now() - began) / 1000
  const complete = draft.coverage.every(({ state }) => state === 'complete')
  const [early, late] = [memory.slice(0, memory.length / 2), memory.slice(memory.length / 2)].map((some) =>
    Math.max(...some),
  )
  const facts = draft.facts.resources.length + draft.facts.roleAssignments.length + draft.facts.principals.length
  return { label, seconds, requests, complete, facts, early: early!, late: late! }
}

const child = await emulator()
try {
  console.log(machine())
  const calm = await measured('quotas kept')
  const least = bound(calm.requests)
  await control('POST', '/faults', { kind: 'throttled', percent: 30, seconds: 1 })
  const throttled = await measured('30 % of the answers 429')
  const row = ({ label, seconds, requests, complete, facts, early, late }: typeof calm) => [
    label,
    complete ? 'yes' : 'no',
    facts.toLocaleString('en'),
    requests.length.toLocaleString('en'),
    digits(seconds),
    digits(seconds / least),
    `${digits(early)} → ${digits(late)}`,
  ]
  console.log(`${resources.toLocaleString('en')} resources, ${latency} ms; the quotas allow ${digits(least)} s`)
  console.log(
    table(
      ['', 'complete', 'facts', 'requests', 'seconds', '× the bound', 'memory, MiB, first half → second'],
      [row(calm), row(throttled)],
    ),
  )
} finally {
  child.kill('SIGTERM')
}
