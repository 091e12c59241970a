import type { Facts } from '#lib/model/facts.ts'
import { randomFrom } from '#lib/model/testing/random.ts'
import { generatedTenant, type TenantSize } from './generated-tenant.ts'

const projects =
  'payments ledger booking catalogue harbour tides lantern checkout pricing identity fraud reporting search'.split(' ')
const stages = ['dev', 'test', 'acc', 'prod']
const regions = ['weu', 'neu', 'frc', 'uks']
const teams = ['platform', 'data', 'web', 'security', 'finance', 'mobile']

/** The generated tenant with names and tags as people give them, so that searching it is as hard as a real one. */
export function namedTenant(size: TenantSize): Facts {
  const facts = generatedTenant(size)
  const { below: random } = randomFrom(size.resources + 1)
  const pick = (list: string[]) => list[random(list.length)]!
  for (const resource of facts.resources) {
    const stage = pick(stages)
    const short = resource.type.slice(resource.type.lastIndexOf('/') + 1).slice(0, 4)
    resource.name = `${short}-${pick(projects)}-${stage}-${pick(regions)}-${resource.name.replace(/\D/g, '')}`
    resource.tags = { env: stage, team: pick(teams), 'cost-center': String(1000 + random(400)) }
  }
  return facts
}
