import { z } from 'zod'
import { listOf, objectOf, textOf } from '#lib/resources/json-value.ts'

type Fields = Record<string, unknown>

/** One instance of a resource: what is known of it, which Terraform writes in the clear and we keep little of. */
export interface Instance {
  /** `module.app["a"].azurerm_role_assignment.this[0]` */
  address: string
  type: string
  values: Fields
}

/** A resource of a plan with what becomes of it. */
export interface Change extends Instance {
  actions: string[]
  before: Fields
}

export interface Document {
  instances: Instance[]
  /** Absent for a state. */
  changes?: Change[]
  /** Of a plan: expressions, by which values that are known only later are traced. */
  configuration: Fields
  variables: Fields
}

const schema = z.object({
  format_version: z
    .string()
    .regex(/^[01]\./, 'only versions 0 and 1 of the format are understood: `terraform show -json` writes them'),
  values: z.looseObject({}).optional(),
  planned_values: z.looseObject({}).optional(),
  prior_state: z.looseObject({}).nullish(),
  resource_changes: z.array(z.unknown()).nullish(),
  configuration: z.looseObject({}).nullish(),
  variables: z.looseObject({}).nullish(),
})

/** `terraform show -json` of a plan or of a state. @throws zod's error */
export function documentOf(value: unknown): Document {
  const read = schema.parse(value)
  const isPlan = read.planned_values !== undefined
  const data = instancesIn(objectOf(objectOf(read.prior_state).values).root_module).filter(({ address }) =>
    /(?:^|\.)data\./.test(address),
  )
  return {
    instances: [...instancesIn(objectOf(read.planned_values ?? read.values).root_module), ...data],
    ...(isPlan && { changes: listOf(read.resource_changes).flatMap(changeOf) }),
    configuration: objectOf(read.configuration),
    variables: objectOf(read.variables),
  }
}

function instancesIn(module: unknown): Instance[] {
  const { resources, child_modules } = objectOf(module)
  const own = listOf(resources).flatMap((one) => {
    const { address, type, values } = objectOf(one)
    return textOf(address) && textOf(type)
      ? [{ address: String(address), type: String(type), values: objectOf(values) }]
      : []
  })
  return [...own, ...listOf(child_modules).flatMap(instancesIn)]
}

function changeOf(value: unknown): Change[] {
  const { address, type, mode, change } = objectOf(value)
  if (textOf(address) === undefined || textOf(type) === undefined || mode === 'data') return []
  const { actions, before, after } = objectOf(change)
  return [
    {
      address: String(address),
      type: String(type),
      values: objectOf(after),
      actions: listOf(actions).map(String),
      before: objectOf(before),
    },
  ]
}
