import { z } from 'zod'
import { isGuid } from '#lib/model/guid.ts'
import { listOf, objectOf, textOf } from '#lib/resources/json-value.ts'
import { armTypes } from './arm-types.ts'
import type { Document, Instance } from './document.ts'
import { References } from './references.ts'

/** Ids of what a plan will make: as Azure will build them, or a name of ours where Azure will choose one. */
export class Naming {
  readonly references: References
  readonly #subscription: string

  constructor(document: Document) {
    this.references = new References(document)
    this.#subscription = subscriptionOf(document)
  }

  /** Id in Resource Manager. `undefined`: the resource is none of Resource Manager, or too little is known. */
  idOf(instance: Instance): string | undefined {
    const { type, values } = instance
    const known = textOf(values.id)
    if (known?.startsWith('/')) return known.replace(/\|.*$/, '')
    const name = textOf(values.name)
    if (type === 'azurerm_resource_group') return name && `${this.#subscription}/resourceGroups/${name}`
    if (name === undefined) return undefined
    if (type === 'azapi_resource') {
      const parent = textOf(values.parent_id) ?? this.referredId(instance, 'parent_id')
      return parent && `${parent}/providers/${String(values.type).split('@')[0]}/${name}`
    }
    const group = textOf(values.resource_group_name) ?? this.#groupOf(instance)
    const isWorn = values.identity !== undefined
    const armType = armTypes.get(type) ?? (isWorn ? `Terraform/${type}` : undefined)
    return group && armType && `${this.#subscription}/resourceGroups/${group}/providers/${armType}/${name}`
  }

  /** Id of the one resource that an argument refers to by its `id`. */
  referredId(instance: Instance, argument: string): string | undefined {
    return this.referredIds(instance, argument)[0]
  }

  referredIds(instance: Instance, argument: string): string[] {
    return this.references
      .of(instance, argument)
      .flatMap(({ instance: other, attribute }) => (/^id$/.test(attribute) ? (this.idOf(other) ?? []) : []))
  }

  /** Principal of the identity that an argument refers to. */
  referredPrincipal(instance: Instance, argument: string): string | undefined {
    const [found] = this.references.of(instance, argument)
    if (!found || !/principal_id|object_id/.test(found.attribute)) return undefined
    const { values } = found.instance
    const known = textOf(values.principal_id) ?? textOf(objectOf(listOf(values.identity)[0]).principal_id)
    return known ?? plannedPrincipal(found.instance)
  }

  #groupOf(instance: Instance): string | undefined {
    const [found] = this.references.of(instance, 'resource_group_name')
    return found && textOf(found.instance.values.name)
  }
}

/** What stands for the object id that Azure will give an identity. */
export const plannedPrincipal = ({ address }: Instance) => `planned: ${address}`

const guid = z.string().refine(isGuid)

/** The subscription that the provider is told, or that most of what exists is in. */
function subscriptionOf({ configuration, variables, instances }: Document): string {
  const provider = objectOf(objectOf(objectOf(configuration.provider_config).azurerm).expressions)
  const { constant_value, references } = objectOf(provider.subscription_id)
  const variable = /^var\.(.+)$/.exec(String(listOf(references)[0] ?? ''))?.[1]
  const said = guid.safeParse(constant_value ?? (variable && objectOf(variables[variable]).value))
  if (said.success) return `/subscriptions/${said.data}`
  const ids = instances.flatMap(({ values }) => Object.values(values).flatMap((value) => textOf(value) ?? []))
  const found = ids.map((id) => /^\/subscriptions\/[0-9a-f-]{36}/i.exec(id)?.[0]).find((id) => id !== undefined)
  return found ?? '/subscriptions/not-known-yet'
}
