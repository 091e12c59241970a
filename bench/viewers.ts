// How the server holds while fifty people look, strangers knock and slow clients dawdle, and whether it ends in order:
// `npm run bench -- viewers`; seconds may follow, 300 without.
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { startLanyard } from '../e2e/server-process.ts'
import { digits, machine, spreadOfTimes, table } from './measured.ts'
import { slowClients } from './viewers/slow-clients.ts'
import { publishedTenant } from './viewers/tenant.ts'
import { type Asked, statusOf, view } from './viewers/viewer.ts'

const viewers = 50
const strangersAMinute = 1000
const seconds = Number(process.argv[2] ?? 300)
const data = await publishedTenant()
const lanyard = await startLanyard({ LANYARD_DATA: data })
const { url, port, cookie } = lanyard

const residentMegabytes = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${lanyard.process.pid}/status`, 'utf8'))?.[1]) / 1024

const { rows } = (await (await lanyard.fetch('/api/identities')).json()) as {
  rows: { id: string; principalId?: string }[]
}
const some = rows.filter((_, at) => at % 40 === 0)
const api = [
  '/api/status',
  '/api/overview',
  '/api/warnings',
  '/api/ranking?limit=10',
  '/api/search?q=prod',
  ...some.flatMap(({ id }) => [
    `/api/nodes?id=${encodeURIComponent(id)}`,
    `/api/graph?audience=managed&focus=${encodeURIComponent(id)}`,
  ]),
]
const pages = ['/', '/graph', '/identities', '/warnings', '/learn']
const paths = api.flatMap((path, at) => (at % 8 === 0 ? [path, pages[(at / 8) % pages.length]!] : [path]))
// The first question opens the snapshot and works it out; that is told apart.
const first = performance.now()
for (const path of api.slice(0, 5)) await lanyard.fetch(path).then((answer) => answer.text())
const opening = performance.now() - first

const asked: Asked[] = []
let over = false
const everybody = Array.from({ length: viewers }, () =>
  view({ url, cookie, paths, isOver: () => over, tell: (one) => asked.push(one) }),
)
const strangers = new Map<number, number>()
const knocking: Promise<void>[] = []
const knock = setInterval(() => {
  const path = paths[knocking.length % paths.length]!
  knocking.push(
    statusOf(url + path, { agent: false }).then((status) => {
      strangers.set(status, (strangers.get(status) ?? 0) + 1)
    }),
  )
}, 60_000 / strangersAMinute)

const begun = performance.now()
await pause((seconds * 1000) / 2)
const [halfway, memoryHalfway] = [performance.now(), residentMegabytes()]
const slow = slowClients(port, 100)
await pause((seconds * 1000) / 2)
const memoryAtEnd = residentMegabytes()
slow.end()
const openFor = await slow.openFor

const stopping = performance.now()
const code = lanyard.stop()
await pause(20)
over = true
clearInterval(knock)
await Promise.all([...everybody, ...knocking])
const ended = { code: await code, ms: performance.now() - stopping }
await rm(data, { recursive: true, force: true })

const spread = (list: Asked[]) => {
  const { median, p95, worst } = spreadOfTimes(list.map(({ ms }) => ms))
  return [list.length, digits(median), digits(p95), digits(worst)]
}
const answered = asked.filter(({ at }) => at < stopping - 5000)
const isApi = ({ path }: Asked) => path.startsWith('/api/')
// Begun before the signal and not ended by it: answered whole, or it was cut off.
const cut = asked.filter(({ at, ms, status }) => status === 0 && at < stopping && at + ms > stopping).length
console.log(`${machine()}; ${viewers} viewers for ${seconds} s; the first look took ${digits(opening / 1000)} s\n`)
console.log(
  table(
    ['', 'asked', 'median, ms', 'p95, ms', 'worst, ms'],
    [
      ['API', ...spread(answered.filter((one) => isApi(one) && one.at < halfway))],
      ['API, with 100 slow clients', ...spread(answered.filter((one) => isApi(one) && one.at >= halfway))],
      ['pages', ...spread(answered.filter((one) => !isApi(one)))],
    ],
  ),
)
console.log(`\nanswers to viewers that were not 200: ${answered.filter(({ status }) => status !== 200).length}`)
console.log(`strangers, by status: ${[...strangers].map(([status, count]) => `${count} × ${status}`).join(', ')}`)
console.log(`slow clients were given up on after ${digits(Math.max(...openFor) / 1000)} s at the latest`)
console.log(`memory: ${digits(memoryHalfway)} MiB halfway, ${digits(memoryAtEnd)} MiB at the end`)
console.log(
  `SIGTERM under load: ${cut} requests cut, ended with ${ended.code} after ${digits(ended.ms / 1000)} s; ran ${digits((stopping - begun) / 1000)} s`,
)
