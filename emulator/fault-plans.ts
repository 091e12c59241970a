import type { FaultKind, FaultPlan } from './faults/fault.ts'
import { faultKinds } from './faults/index.ts'
import type { EmulatorRequest } from './request.ts'

interface Planned {
  plan: FaultPlan
  kind: FaultKind
  match: RegExp
  seen: number
  struck: number
}

/** The faults that are to strike, in the order in which they were added. The first that matches strikes. */
export class FaultPlans {
  #planned: Planned[] = []

  /** @throws where the kind is not known, the expression cannot be read, or a subscription is not named */
  add(plan: FaultPlan): void {
    const kind = faultKinds.find(({ id }) => id === plan.kind)
    if (!kind)
      throw new Error(`there is no fault \`${plan.kind}\`: name one of ${faultKinds.map(({ id }) => id).join(', ')}`)
    if (kind.ofSubscription && !plan.subscription)
      throw new Error(`the fault \`${plan.kind}\` needs to know of which subscription: name it in \`subscription\``)
    this.#planned.push({ plan, kind, match: new RegExp(plan.match ?? '', 'i'), seen: 0, struck: 0 })
  }

  clear(): void {
    this.#planned = []
  }

  get all(): readonly (FaultPlan & { struck: number })[] {
    return this.#planned.map(({ plan, struck }) => ({ ...plan, struck }))
  }

  /** The fault that strikes this request, if one does; it is counted. */
  for(request: EmulatorRequest): { plan: FaultPlan; kind: FaultKind } | undefined {
    const said = saidBy(request)
    for (const planned of this.#planned) {
      const isOfKind =
        planned.plan.match !== undefined || (planned.kind.ofSignIn ?? false) === (request.service === 'entra')
      if (!isOfKind || !planned.match.test(said)) continue
      const { after = 0, times = Number.POSITIVE_INFINITY, percent = 100 } = planned.plan
      const number = planned.seen++ - after
      if (number < 0 || planned.struck >= times) continue
      if (Math.floor(((number + 1) * percent) / 100) === Math.floor((number * percent) / 100)) continue
      planned.struck++
      return planned
    }
    return undefined
  }
}

function saidBy({ method, shownPath, query, text }: EmulatorRequest): string {
  const parameters = [...query].map(([name, value]) => `${name}=${value}`).join('&')
  return `${method} ${shownPath}?${parameters} ${text}`
}
