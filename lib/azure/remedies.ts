import { rootScope, type ScopeId } from '#lib/model/scope.ts'
import type { Need } from './collector.ts'
import type { Outcome } from './coverage-of.ts'

/** Who would be granted something: the sign-in. The tenant's root group has the name of the tenant. */
export interface Grantee {
  principalId?: string
  tenantId: string
}

/** Why a cell is not complete, and the command that would change that. `undefined` where it is complete. */
export function remedyFor(parts: readonly Outcome[], grantee: Grantee): string | undefined {
  const lacking = parts.filter(({ gaps }) => gaps.length > 0)
  if (lacking.length === 0) return undefined
  const reasons = lacking.flatMap(({ collector, gaps }) => gaps.map(({ why }) => `${collector.label}: ${why}`))
  const commands = lacking
    .filter(({ gaps }) => gaps.some(({ state }) => state === 'denied'))
    .map(({ collector, scope }) => grantCommand(collector.needs, scope, grantee))
  const shown = [...new Set(reasons)].slice(0, 5)
  const more = new Set(reasons).size - shown.length
  return [
    ...shown,
    ...(more > 0 ? [`and ${more} more`] : []),
    ...[...new Set(commands)].map((command) => `run \`${command}\``),
  ].join('\n')
}

/** The command with which an administrator grants what is needed. */
export function grantCommand(
  need: Need,
  scope: ScopeId,
  { principalId = '<object id of the sign-in>', tenantId }: Grantee,
): string {
  if ('action' in need) {
    const at = scope === rootScope ? `/providers/Microsoft.Management/managementGroups/${tenantId}` : scope
    return `az role assignment create --assignee ${principalId} --role Reader --scope ${shellWord(at)}`
  }
  const role = `$(az ad sp show --id ${graphAppId} --query "appRoles[?value=='${need.permission}'].id" --output tsv)`
  return `az rest --method post --url https://graph.microsoft.com/v1.0/servicePrincipals/${principalId}/appRoleAssignments --body "{\\"principalId\\":\\"${principalId}\\",\\"resourceId\\":\\"$(az ad sp show --id ${graphAppId} --query id --output tsv)\\",\\"appRoleId\\":\\"${role}\\"}"`
}

/** Microsoft Graph has this application id in every tenant. */
const graphAppId = '00000003-0000-0000-c000-000000000000'

/** Names of resource groups may hold parentheses. */
const shellWord = (text: string) => (/^[\w/.-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`)
