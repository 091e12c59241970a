import type { Dataset } from '#lib/model/coverage.ts'
import type { Fact } from '#lib/model/facts.ts'
import { rootScope, type ScopeId } from '#lib/model/scope.ts'
import { calls } from './calls.ts'
import type { Collector } from './collector.ts'
import { type ConnectOptions, connect } from './connect.ts'
import { collectors } from './index.ts'
import type { Reader } from './reader.ts'
import { ReadingFailure } from './reading-failure.ts'
import { type Grantee, grantCommand } from './remedies.ts'
import { may, type Rights, rightsOf } from './rights.ts'
import { placeOf } from './run.ts'
import { type SignInKind, signInKindOf } from './sign-in-kind.ts'
import { type Selection, survey } from './survey.ts'
import type { TokenClaims } from './token-claims.ts'

/** What the signed-in identity may read, found out before anything is collected. */
export interface Preflight {
  tenantId: string
  tenantName?: string
  signIn: SignInKind
  signedInAs: { kind: 'person' | 'application'; objectId?: string; name?: string }
  subscriptions: { id: ScopeId; name: string; chosen: boolean }[]
  managementGroups: { id: ScopeId; name: string }[]
  readings: PreflightReading[]
  /** What is unusual about this sign-in: it may change things, which nothing here ever does. */
  notices: string[]
}

export interface PreflightReading {
  collector: string
  datasets: readonly Dataset[]
  label: string
  /** `unknown`: only reading it will tell. */
  state: 'readable' | 'partly' | 'not readable' | 'unknown'
  /** Where it may not be read, and the command that grants it. */
  lacking: { scope: ScopeId; needs: string; command: string }[]
}

/** @throws what the credential says when there is no sign-in; {ReadingFailure} when no subscriptions could be listed */
export async function preflight(
  { environment = {}, ...options }: ConnectOptions & { environment?: Record<string, string | undefined> },
  selection: Selection = {},
): Promise<Preflight> {
  const { reader, claims, ...connection } = await connect(options)
  const { tenantName, subscriptions, chosen } = await survey(reader, selection)
  const managementGroups = await listedManagementGroups(reader)
  const scopes = [...managementGroups.map(({ id }) => id), ...chosen]
  const [rights, answers, graphClaims] = await Promise.all([
    rightsOf(reader, scopes),
    probed(reader),
    connection.graphClaims().catch(() => undefined),
  ])
  return {
    tenantId: reader.tenantId,
    ...(tenantName !== undefined && { tenantName }),
    signIn: signInKindOf(claims, environment),
    signedInAs: signedInAs(claims),
    subscriptions: subscriptions.map(({ id, name }) => ({ id, name, chosen: chosen.includes(id) })),
    managementGroups: managementGroups.map(({ id, name, displayName }) => ({ id, name: displayName ?? name })),
    readings: collectors.map((collector) =>
      'action' in collector.needs
        ? readingInAzure(collector, { rights, scopes, claims })
        : readingInGraph(collector, { claims, graphClaims, answers }),
    ),
    notices: notices(rights),
  }
}

async function listedManagementGroups(reader: Reader): Promise<Fact<'managementGroups'>[]> {
  const found: Fact<'managementGroups'>[] = []
  const collector = collectors.find(({ id }) => id === 'management-groups')!
  try {
    await collector.read(reader, [rootScope], {
      add: (kind, fact) => kind === 'managementGroups' && found.push(fact as Fact<'managementGroups'>),
      each: (rows, read) => rows.forEach(read),
      gap: () => {},
    })
  } catch (error) {
    if (!(error instanceof ReadingFailure)) throw error
  }
  return found
}

/** One page of each list of Microsoft Graph that needs nothing to be known first. */
const probes = {
  'service-principals': calls.servicePrincipals,
  'deleted-service-principals': calls.deletedServicePrincipals,
  applications: calls.applications,
  'directory-role-assignments': calls.directoryRoleAssignments,
} as const

async function probed(reader: Reader): Promise<Map<string, boolean>> {
  const answers = new Map<string, boolean>()
  await Promise.all(
    Object.entries(probes).map(async ([id, call]) => {
      try {
        await reader.pages(call).next()
        answers.set(id, true)
      } catch (error) {
        if (!(error instanceof ReadingFailure)) throw error
        if (error.state === 'denied') answers.set(id, false)
      }
    }),
  )
  return answers
}

const signedInAs = ({ oid, upn, scp, app_displayname: name }: TokenClaims): Preflight['signedInAs'] => ({
  kind: scp === undefined ? 'application' : 'person',
  ...(oid !== undefined && { objectId: oid }),
  ...((upn ?? name) !== undefined && { name: upn ?? name }),
})

interface InAzure {
  rights: ReadonlyMap<ScopeId, Rights>
  scopes: readonly ScopeId[]
  claims: TokenClaims
}

function readingInAzure(collector: Collector, { rights, scopes, claims }: InAzure): PreflightReading {
  const { needs } = collector
  const action = 'action' in needs ? needs.action : ''
  const mine = scopes.filter((scope) => collector.at.includes(placeOf(scope)))
  const answers = mine.map((scope) => ({ scope, may: may(rights.get(scope), action) }))
  const lacking = answers.filter((answer) => answer.may === false)
  // Management groups are found by being seen: none seen is none readable.
  const isTenant = collector.at.includes('tenant')
  const readable = isTenant
    ? scopes.some((scope) => placeOf(scope) === 'managementGroup')
    : lacking.length < mine.length
  return {
    ...told(collector),
    state: !readable
      ? 'not readable'
      : lacking.length > 0
        ? 'partly'
        : answers.some((one) => one.may === undefined)
          ? 'unknown'
          : 'readable',
    lacking: (isTenant && !readable ? [{ scope: rootScope }] : lacking).map(({ scope }) => ({
      scope,
      needs: action,
      command: grantCommand(needs, scope, granteeOf(claims)),
    })),
  }
}

function readingInGraph(
  collector: Collector,
  {
    claims,
    graphClaims,
    answers,
  }: { claims: TokenClaims; graphClaims?: TokenClaims; answers: ReadonlyMap<string, boolean> },
): PreflightReading {
  const { needs } = collector
  const permission = 'permission' in needs ? needs.permission : ''
  const answer = answers.get(collector.id) ?? (graphClaims && grantedTo(graphClaims, needs))
  return {
    ...told(collector),
    state: answer === undefined ? 'unknown' : answer ? 'readable' : 'not readable',
    lacking:
      answer === false
        ? [{ scope: rootScope, needs: permission, command: grantCommand(needs, rootScope, granteeOf(claims)) }]
        : [],
  }
}

/** An application's token names its permissions; a person's rights come from roles of the directory as well. */
function grantedTo({ scp, roles = [] }: TokenClaims, needs: Collector['needs']): boolean | undefined {
  if (scp !== undefined || !('permission' in needs)) return undefined
  return [needs.permission, ...(needs.or ?? [])].some((permission) => roles.includes(permission))
}

const granteeOf = ({ oid, tid }: TokenClaims): Grantee => ({ principalId: oid, tenantId: tid })

const told = ({ id, datasets, label }: Collector) => ({ collector: id, datasets, label })

function notices(rights: ReadonlyMap<ScopeId, Rights>): string[] {
  const writable = [...rights].filter(([, found]) => may(found, 'Microsoft.Authorization/roleAssignments/write'))
  if (writable.length === 0) return []
  return [
    `this sign-in may give out roles at ${writable.length} ${writable.length === 1 ? 'scope' : 'scopes'}: more than Lanyard needs, which only reads; the role Reader is enough`,
  ]
}
