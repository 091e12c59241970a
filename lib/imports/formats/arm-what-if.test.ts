import { describe, expect, it } from 'vitest'
import { indexOf } from '#lib/graph/tenant/tenant-index.ts'
import { scopeId } from '#lib/model/scope.ts'
import { whatIfEdits } from '../arm-what-if/what-if-edits.ts'
import { factsOf, readText } from '../facts-of.ts'
import { armWhatIfFile, gull, quay } from '../testing/arm-what-if.ts'

describe('a what-if of Bicep or a template', () => {
  it('gives the identity that it makes its role and its wearer, though its id is not known yet', async () => {
    const index = indexOf(await factsOf(armWhatIfFile), [])
    const identity = index.identities.byArmId.get(scopeId(gull))!
    expect(identity).toMatchObject({ name: 'id-gull', state: 'live' })
    expect(identity.wornBy.map(({ resource }) => resource.name)).toEqual(['app-gull'])
    expect(index.assignmentsOf.get(identity.principalId!)?.map(({ assignment }) => assignment)).toMatchObject([
      { roleName: 'Owner', scope: scopeId(quay) },
    ])
    expect(index.identities.all.map(({ kind, name }) => `${kind} ${name}`)).toContain('system app-gull')
  })

  it('is a change: what it makes and what goes', () => {
    const { facts, gone, notKnown } = whatIfEdits(armWhatIfFile)
    expect(facts.roleAssignments).toHaveLength(1)
    expect([...gone]).toEqual([`roleAssignments ${scopeId(armWhatIfFile.changes[3]!.resourceId)}`])
    expect(notKnown).toEqual([])
  })

  it('that Azure could not work out says so', () => {
    const changes = [{ resourceId: gull, changeType: 'Unsupported', unsupportedReason: 'a nested template' }]
    expect(whatIfEdits({ changes }).notKnown[0]).toContain('a nested template')
  })

  it('keeps no secret, and is a part', async () => {
    const { facts, coverage } = await readText(JSON.stringify(armWhatIfFile))
    expect(JSON.stringify(facts)).not.toContain('slack-water')
    expect(coverage.find(({ dataset }) => dataset === 'roleAssignments')).toMatchObject({ state: 'partial' })
  })
})
