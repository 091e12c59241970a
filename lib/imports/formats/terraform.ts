import type { FactSink } from '#lib/facts/fact-sink.ts'
import type { Dataset } from '#lib/model/coverage.ts'
import { objectOf } from '#lib/resources/json-value.ts'
import type { ImportFormat } from '../import-format.ts'
import { documentOf } from '../terraform/document.ts'
import { Naming } from '../terraform/naming.ts'
import { readInstance } from '../terraform/read-instance.ts'

const read = new WeakSet<FactSink>()
const told: Dataset[] = ['resources', 'roleAssignments', 'roleDefinitions', 'federatedCredentials', 'directory']

/** `terraform show -json` of a plan, as it will be once applied, or of a state. */
export const terraform: ImportFormat = {
  id: 'terraform',
  label: 'plans and states of Terraform',
  recognises(value) {
    const { format_version, planned_values, values } = objectOf(value)
    return typeof format_version === 'string' && (isObject(planned_values) || isObject(values))
  },
  read(value, into) {
    const document = documentOf(value)
    const naming = new Naming(document)
    read.add(into)
    return document.instances.flatMap((instance) => readInstance(instance, { into, naming }))
  },
  coverage: (into) =>
    read.has(into) ? told.map((dataset) => ({ dataset, why: 'Terraform tells only of what it manages' })) : [],
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)
