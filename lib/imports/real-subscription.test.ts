import { createReadStream, existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type ImportResult, readFiles } from './read-files.ts'

const folder = new URL('../../../shared/data/real-subscription/', import.meta.url)
const isThere = existsSync(folder)
if (!isThere) console.warn('skipped: the recorded subscription is not at ../shared/data/real-subscription')

const names = ['directory-asked', 'directory-objects', 'resources', 'role-assignments', 'role-definitions']
const input = (name: string) => ({
  name,
  stream: () => createReadStream(new URL(`${name}.json`, folder)) as AsyncIterable<Uint8Array>,
})

describe.skipIf(!isThere)('a real subscription as it was recorded', async () => {
  const { facts, files, coverage, tenantId } = isThere
    ? await readFiles(names.map(input))
    : ({ facts: {}, files: [], coverage: [] } as unknown as ImportResult)

  it('is read completely and without a problem', () => {
    expect(files.flatMap(({ problems }) => problems)).toEqual([])
    expect(facts.resources).toHaveLength(758)
    expect(facts.roleAssignments).toHaveLength(308)
    expect(facts.roleDefinitions).toHaveLength(214)
    expect(facts.principals).toHaveLength(184)
    expect(facts.directoryLookups).toHaveLength(247)
  })

  it('has the custom roles and the managed identities that are in it', () => {
    expect(facts.roleDefinitions.filter(({ custom }) => custom)).toHaveLength(19)
    expect(facts.principals.filter(({ kind }) => kind === 'managedIdentity')).toHaveLength(10)
  })

  it('has a virtual machine that wears an identity of its own and a user-assigned one', () => {
    const machine = facts.resources.find(({ name }) => name === 'zuhvm')
    expect(machine?.wears?.map(({ how }) => how)).toEqual(['system', 'user'])
  })

  it('tells its tenant by the identities, and what was not among the files', () => {
    expect(tenantId).toMatch(/^54826b22-/)
    expect(coverage.find(({ dataset }) => dataset === 'roleAssignments')).toMatchObject({
      state: 'imported',
      count: 308,
    })
    expect(coverage.find(({ dataset }) => dataset === 'denyAssignments')).toMatchObject({ state: 'absent', count: 0 })
  })
})
