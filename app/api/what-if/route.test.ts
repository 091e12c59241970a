import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signedIn } from '#lib/gate/testing/signed-in.ts'
import { type Runtime, startRuntime } from '#lib/server/runtime.ts'
import { GET as candidates } from './candidates/route.ts'
import { POST as graph } from './graph/route.ts'
import { GET as offers } from './offers/route.ts'
import { POST as whatIf } from './route.ts'
import { POST as warnings } from './warnings/route.ts'

const headers = await signedIn()
const dataDirectory = mkdtempSync(join(tmpdir(), 'lanyard-what-if-'))
let runtime: Runtime
let identity: string
beforeAll(async () => {
  runtime = await startRuntime({ port: 0, dataDirectory })
  const { index } = (await runtime.tenant())!
  identity = index.identities.all.find(
    ({ kind, wornBy, resource }) => kind === 'user' && resource && wornBy.length > 0,
  )!.shownArmId!
}, 60_000)
afterAll(async () => {
  await runtime.close()
  rmSync(dataDirectory, { recursive: true })
})

const posted = (body: unknown) =>
  new Request('http://127.0.0.1/api/what-if', {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const got = (address: string) => new Request(address, { headers })
const asked = async (body: unknown, post = whatIf) => {
  const response = await post(posted(body))
  return { status: response.status, answer: await response.json() }
}
const remove = () => ({ kind: 'delete-identity', identity })

test.each([
  ['no JSON', 'the body is no JSON'],
  [{ changes: [] }, '`changes`: give one change at least'],
  [
    { changes: [{ kind: 'planet' }] },
    '`changes.0.kind`: there is no change `planet`: give one of add-federated-credential',
  ],
  [{ changes: [{ kind: 'delete-identity', identity: 'id' }] }, '`changes.0.identity`: give the full Azure id'],
  [{ changes: [{ kind: 'swap-slot' }] }, '`changes.0.slot`'],
])('what is wrong with %j is said with its place', async (body, message) => {
  const { status, answer } = await asked(body)
  expect(status).toBe(400)
  expect(answer.error).toContain(message)
})

test.each([
  ['the consequences', whatIf],
  ['the warnings', warnings],
  ['the graph', graph],
])('%s of a change to what is not known are refused with its number', async (_, post) => {
  const audience = post === graph ? { audience: 'managed', expand: [] } : {}
  const { status, answer } = await asked(
    { ...audience, changes: [{ kind: 'delete-identity', identity: '/none' }] },
    post,
  )
  expect({ status, error: answer.error }).toEqual({
    status: 400,
    error: 'change 1, delete-identity: no resource `/none` is listed: give the Azure id of one that is',
  })
})

test('changes that cannot be made one after the other are refused at the later one', async () => {
  const { status, answer } = await asked({ changes: [remove(), remove()] })
  expect(status).toBe(400)
  expect(answer.error).toMatch(/^change 2, delete-identity: no resource/)
})

test('the graph marks what the answer speaks of', async () => {
  const { answer } = await asked({ changes: [remove()] })
  const drawn = await asked({ changes: [remove()], audience: 'managed', expand: [] }, graph)
  const gone = drawn.answer.nodes.filter(({ change }: { change?: string }) => change === 'gone')
  expect(gone.map(({ id }: { id: string }) => id)).toContain(answer.broken[0].identity.node)
})

test('what is offered and what may be chosen is asked for by address', async () => {
  const offered = await (await offers(got('http://127.0.0.1/api/what-if/offers?node=fold:x'))).json()
  expect(offered).toEqual({ offers: [], total: 0 })
  expect((await offers(got('http://127.0.0.1/api/what-if/offers'))).status).toBe(400)
  const found = await (await candidates(got('http://127.0.0.1/api/what-if/candidates?pick=subscription'))).json()
  expect(found.candidates.length).toBeGreaterThan(0)
  expect((await candidates(got('http://127.0.0.1/api/what-if/candidates?pick=x'))).status).toBe(400)
})
