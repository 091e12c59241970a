import { expect, test } from 'vitest'
import { armWhatIfFile } from '#lib/imports/testing/arm-what-if.ts'
import { terraformPlan } from '#lib/imports/testing/terraform-plan.ts'
import { checkWarnings } from './check-warnings.ts'
import { tenantFromDraft } from './runtime.ts'
import { sampleDraft } from './sample-draft.ts'
import { tenantAfterPlan } from './tenant-after-plan.ts'

test('a plan over a snapshot says which roles it gives, and brings the findings that follow', async () => {
  const before = tenantFromDraft(await sampleDraft())
  const { tenant, given, taken, notKnown } = tenantAfterPlan(before, JSON.stringify(terraformPlan))
  expect(given[0]).toBe('Owner at /subscriptions/7e4a0000-0000-4000-8000-00000000000a to id-tug, which is new')
  expect({ taken, notKnown }).toEqual({ taken: [], notKnown: [] })
  const baseline = new Set(before.warnings.findings.map(({ id }) => id))
  const { failing } = checkWarnings(tenant, { failOn: 'high', baseline })
  expect(failing.map(({ subjectName }) => subjectName)).toContain('id-tug')
  expect(tenant.index.facts.resources.length).toBe(before.index.facts.resources.length + 2)
})

test('what a plan takes away is gone, and what it changes is no second thing', async () => {
  const before = tenantFromDraft(await sampleDraft())
  const [one, other] = before.index.facts.roleAssignments
  const values = (assignment: typeof one) => ({
    id: assignment!.id,
    scope: assignment!.scope,
    principal_id: assignment!.principalId,
    role_definition_id: assignment!.roleId,
  })
  const change = (assignment: typeof one, actions: string[], after: object | null) => ({
    address: `azurerm_role_assignment.a${assignment!.id.length}`,
    mode: 'managed',
    type: 'azurerm_role_assignment',
    change: { actions, before: values(assignment), after },
  })
  const { tenant, taken } = tenantAfterPlan(
    before,
    JSON.stringify({
      format_version: '1.2',
      planned_values: {},
      resource_changes: [
        change(one, ['delete'], null),
        change(other, ['update'], { ...values(other), description: 'for the crane' }),
      ],
    }),
  )
  expect(taken).toHaveLength(1)
  expect(tenant.index.facts.roleAssignments).toHaveLength(before.index.facts.roleAssignments.length - 1)
  expect(tenant.index.facts.roleAssignments.find(({ id }) => id === other!.id)?.description).toBe('for the crane')
})

test('a what-if of Bicep is a plan as well', async () => {
  const before = tenantFromDraft(await sampleDraft())
  const { given, taken } = tenantAfterPlan(before, JSON.stringify(armWhatIfFile))
  expect(given).toEqual([expect.stringMatching(/^Owner at .*rg-quay to id-gull, which is new$/i)])
  // What goes was not there.
  expect(taken).toEqual([])
})
