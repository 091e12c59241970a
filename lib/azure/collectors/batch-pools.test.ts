import { expect, it } from 'vitest'
import { group, harbour, page, readWith } from '../testing/read-with.ts'
import { batchPools } from './batch-pools.ts'

it('a Batch pool wears its identities', async () => {
  const identity = `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-render`
  const { facts, requests } = await readWith(batchPools, {
    scope: harbour,
    answers: {
      ResourceGraph: page({
        id: `${group}/providers/Microsoft.Batch/batchAccounts/b/pools/p`,
        type: 'microsoft.batch/batchaccounts/pools',
        identity: { type: 'UserAssigned', userAssignedIdentities: { [identity]: {} } },
      }),
    },
  })
  expect(facts.resources).toMatchObject([{ wears: [{ how: 'user', identityId: identity.toLowerCase() }] }])
  expect(requests[0]!.body.query).toMatch(/^batchresources /)
})
