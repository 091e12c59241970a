import { randomUUID } from 'node:crypto'
import { fullAccess, type ReaderAccess } from './access.ts'
import type { Answer } from './answer.ts'
import type { EmulatorSettings } from './call.ts'
import { answerControl } from './control.ts'
import { refusedToken } from './entra/bearer.ts'
import { answerEntra } from './entra/entra.ts'
import { FaultPlans } from './fault-plans.ts'
import type { FaultPlan } from './faults/fault.ts'
import { newSignIn } from './kept-sign-in.ts'
import { answerMicrosoftGraph } from './microsoft-graph/microsoft-graph.ts'
import { Quotas } from './quotas.ts'
import type { EmulatorRequest } from './request.ts'
import { RequestLog } from './request-log.ts'
import { answerResourceManager } from './resource-manager/resource-manager.ts'
import type { AzureTenant } from './tenant/azure-tenant.ts'
import { type IndexedTenant, indexed } from './tenant/indexed-tenant.ts'

export interface EmulatedAzureOptions extends Partial<EmulatorSettings> {
  tenant: AzureTenant
  faults?: FaultPlan[]
  access?: Partial<ReaderAccess>
}

/** Azure without a socket: requests go in, answers come out. */
export class EmulatedAzure {
  settings: EmulatorSettings
  access: ReaderAccess
  readonly faults = new FaultPlans()
  readonly requests = new RequestLog()
  #azure: IndexedTenant
  #quotas = new Quotas()

  constructor({ tenant, faults = [], access, ...settings }: EmulatedAzureOptions) {
    this.#azure = indexed(tenant)
    this.access = { ...fullAccess, ...access }
    this.settings = {
      ...newSignIn(),
      tokenLifetime: 3599,
      latency: 0,
      quotas: false,
      pageSize: 1000,
      ...settings,
    }
    for (const fault of faults) this.faults.add(fault)
  }

  get tenant(): AzureTenant {
    return this.#azure.tenant
  }

  /** From now on another tenant is served: the same one, changed, or a new one. */
  serve(tenant: AzureTenant): void {
    this.#azure = indexed(tenant)
  }

  answer(request: EmulatorRequest): Answer {
    if (/^\/emulator(?:\/|$)/.test(request.path)) return answerControl(this, request)
    const fault = this.faults.for(request)
    const answer = fault
      ? fault.kind.strike({
          request,
          plan: fault.plan,
          answer: (access = {}) => this.#answered(request, { ...this.access, ...access }),
        })
      : this.#answered(request, this.access)
    const status = answer.transport === 'reset' || answer.transport === 'hang' ? 0 : answer.status
    this.requests.add(request, { status, ...(fault && { fault: fault.plan.kind }) })
    return answer
  }

  #answered(request: EmulatorRequest, access: ReaderAccess): Answer {
    const call = { request, azure: this.#azure, access, settings: this.settings }
    if (request.service === 'entra') return answerEntra(call)
    const denied = refusedToken(request)
    if (denied) return denied
    const { headers, refused } = this.#quotas.count(request, this.settings.quotas)
    if (refused) return refused
    const answer = request.service === 'microsoftGraph' ? answerMicrosoftGraph(call) : answerResourceManager(call)
    const ids = { 'x-ms-request-id': randomUUID(), 'request-id': randomUUID() }
    return { ...answer, headers: { ...ids, ...headers, ...answer.headers } }
  }
}
