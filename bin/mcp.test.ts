import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { principalOf } from '#lib/sample/names.ts'
import { resourceRows } from '#lib/sample/resources.ts'
import { mostCharacters } from './mcp/within-budget.ts'

const folder = mkdtempSync(join(tmpdir(), 'lanyard-mcp-'))
const client = new Client({ name: 'test', version: '1' })

beforeAll(async () => {
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [join(import.meta.dirname, 'lanyard.ts'), 'mcp'],
      env: { PATH: process.env.PATH ?? '', LANYARD_DATA: join(folder, 'store') },
      stderr: 'inherit',
    }),
  )
}, 90_000)
afterAll(async () => {
  await client.close()
  rmSync(folder, { recursive: true })
})

async function call(name: string, given: Record<string, unknown>) {
  const { content, isError } = await client.callTool({ name, arguments: given })
  const [{ text }] = content as [{ text: string }]
  expect(text.length).toBeLessThan(mostCharacters + 4000)
  return { isError: isError === true, text, said: isError ? undefined : JSON.parse(text) }
}

// A child process on the sample tenant, spoken to by the client of the official SDK.
describe('`lanyard mcp`', { timeout: 90_000 }, () => {
  const machine = principalOf('vm-build-dev')

  it('offers eight tools, all of which only read', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual([
      ...['search', 'who-can', 'reach', 'paths', 'warnings', 'explain', 'what-if', 'diff'],
    ])
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true)
  })

  it('finds a machine and says of which moment the answer is, and what was not read', async () => {
    const { said } = await call('search', { words: 'vm-build-dev' })
    expect(JSON.stringify(said.answer)).toContain('vm-build-dev')
    expect(said.takenAt).toMatch(/^\d{4}-/)
    expect(said.notReadInFull.length).toBeGreaterThan(0)
  })

  it.each([
    ['reach', { principal: machine }],
    ['who-can', { become: machine }],
    ['warnings', { subject: 'vm-build-dev' }],
    ['explain', { id: `identity:${machine}` }],
    ['explain', { id: machine, at: '/', action: 'Microsoft.Compute/virtualMachines/read' }],
  ])('answers %s with reasons', async (name, given) => {
    const { said, isError } = await call(name, given)
    expect(isError).toBe(false)
    expect(JSON.stringify(said.answer).length).toBeGreaterThan(100)
  })

  it('answers `what-if` with a plan, and `diff` between the newest two snapshots of the sample', async () => {
    const resource = resourceRows().find(({ name }) => name === 'vm-build-dev')!.id
    const { said: changed } = await call('what-if', {
      changes: [{ kind: 'delete-resource', resource: resource }],
    })
    expect(changed.answer.plan).toHaveLength(1)
    const { said: differing } = await call('diff', {})
    expect(differing.answer.facts.kinds.length).toBeGreaterThan(0)
  })

  it('answers `paths` with an explained way', async () => {
    const { said: who } = await call('who-can', { become: machine })
    const [one] = who.answer.who.filter(({ ring }: { ring: number }) => ring > 0)
    const { said } = await call('paths', { from: one?.principalId ?? machine, to: machine })
    expect(said.answer).toHaveProperty('paths')
  })

  it('keeps long answers within the budget and says what it left out', async () => {
    const { said } = await call('warnings', { most: 200 })
    expect(Object.values<number>(said.leftOut).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0)
    expect(said.answer.findings[0].evidence).toBeDefined()
  })

  it('refuses in words that help', async () => {
    expect(await call('who-can', {})).toMatchObject({ isError: true, text: 'give either `become` or `reach`' })
    const { isError, text } = await call('what-if', { changes: [{ kind: 'explode' }] })
    expect(isError).toBe(true)
    expect(text).toContain('delete-identity')
  })
})
