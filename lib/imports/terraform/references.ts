import { listOf, objectOf, textOf } from '#lib/resources/json-value.ts'
import type { Document, Instance } from './document.ts'

type Fields = Record<string, unknown>

/** A resource that an expression refers to, and which of its attributes: `principal_id`, `identity[0].principal_id`. */
export interface Reference {
  instance: Instance
  attribute: string
}

const deepest = 20

/** Traces values that are known only after a plan is applied to the resources that they come from. */
export class References {
  readonly #configuration: Fields
  readonly #byAddress: ReadonlyMap<string, Instance>
  readonly #byConfigured: ReadonlyMap<string, Instance[]>

  constructor({ configuration, instances }: Document) {
    this.#configuration = objectOf(configuration.root_module)
    this.#byAddress = new Map(instances.map((instance) => [instance.address, instance]))
    this.#byConfigured = Map.groupBy(instances, ({ address }) => withoutKeys(address))
  }

  /** What an argument of a resource, or of a block in it (`identity.identity_ids`), refers to. */
  of(instance: Instance, argument: string): Reference[] {
    const { modules, resource } = partsOf(instance.address)
    const module = this.#moduleAt(modules)
    const wanted = withoutKeys(resource)
    const configured = listOf(module?.resources)
      .map(objectOf)
      .find(({ address }) => address === wanted)
    const texts = referencesIn(argumentOf(objectOf(configured?.expressions), argument.split('.')))
    return texts.flatMap((text) => this.#resolved(text, { modules, from: instance.address, depth: 0 }))
  }

  #moduleAt(modules: string[]): Fields | undefined {
    let module: Fields | undefined = this.#configuration
    for (const name of modules) {
      const call = objectOf(objectOf(module.module_calls)[withoutKeys(name)])
      module = objectOf(call.module)
    }
    return module
  }

  #resolved(text: string, at: { modules: string[]; from: string; depth: number }): Reference[] {
    if (at.depth > deepest) return []
    const variable = /^var\.([\w-]+)/.exec(text)
    if (variable) return this.#passedIn(variable[1]!, at)
    const output = /^module\.([\w-]+(?:\[[^\]]*\])?)\.([\w-]+)/.exec(text)
    if (output) return this.#output([output[1]!, output[2]!], at)
    const found = /^((?:data\.)?[\w-]+\.[\w-]+(?:\[[^\]]*\])?)\.(.+)$/.exec(text)
    if (!found) return []
    const prefix = at.modules.map((name) => `module.${name}.`).join('')
    const instance = this.#instance(prefix + found[1]!, at.from)
    return instance ? [{ instance, attribute: found[2]! }] : []
  }

  #passedIn(name: string, at: { modules: string[]; from: string; depth: number }): Reference[] {
    const above = at.modules.slice(0, -1)
    const call = objectOf(objectOf(this.#moduleAt(above)?.module_calls)[withoutKeys(at.modules.at(-1) ?? '')])
    return referencesIn(objectOf(call.expressions)[name]).flatMap((text) =>
      this.#resolved(text, { ...at, modules: above, depth: at.depth + 1 }),
    )
  }

  #output([module, name]: [string, string], at: { modules: string[]; from: string; depth: number }): Reference[] {
    const modules = [...at.modules, module]
    const output = objectOf(objectOf(this.#moduleAt(modules)?.outputs)[name])
    return referencesIn(output.expression).flatMap((text) =>
      this.#resolved(text, { ...at, modules, depth: at.depth + 1 }),
    )
  }

  /** Of several instances: the one with the key of the resource that refers to it. Where none can be told, none. */
  #instance(address: string, from: string): Instance | undefined {
    const exact = this.#byAddress.get(address)
    if (exact) return exact
    const all = this.#byConfigured.get(withoutKeys(address)) ?? []
    if (all.length === 1) return all[0]
    const key = /\[[^\]]*\]$/.exec(from)?.[0]
    return all.find((one) => key !== undefined && one.address.endsWith(key))
  }
}

const withoutKeys = (address: string) => address.replace(/\[[^\]]*\]/g, '')

/** Names of the modules on the way, with their keys, and the address in the last of them. */
function partsOf(address: string): { modules: string[]; resource: string } {
  const modules: string[] = []
  let rest = address
  for (;;) {
    const found = /^module\.([\w-]+(?:\["(?:[^"\\]|\\.)*"\]|\[\d+\])?)\./.exec(rest)
    if (!found) return { modules, resource: rest }
    modules.push(found[1]!)
    rest = rest.slice(found[0].length)
  }
}

/** The most exact of the references: Terraform lists `a.b.id` and then `a.b`, which says less. */
function referencesIn(expression: unknown): string[] {
  const texts = listOf(objectOf(expression).references).flatMap((text) => textOf(text) ?? [])
  return texts.filter((text) => !texts.some((other) => other.startsWith(`${text}.`) || other.startsWith(`${text}[`)))
}

function argumentOf(expressions: unknown, [name, ...rest]: string[]): unknown {
  const found = objectOf(expressions)[name ?? '']
  if (rest.length === 0) return found
  return argumentOf(Array.isArray(found) ? found[0] : found, rest)
}
