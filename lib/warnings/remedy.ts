/** A value as one argument of a POSIX shell command: names come from Azure and may hold anything. */
export const sh = (text: string) => (/^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`)

/** A value as one argument of a PowerShell command. */
export const ps = (text: string) => `'${text.replace(/['‘’‚‛]/g, (quote) => quote + quote)}'`

/** Text to review that takes away role assignments. */
export function removeAssignments(ids: string[]) {
  return {
    azureCli: ids.map((id) => `az role assignment delete --ids ${sh(id)}`).join('\n'),
    powerShell: ids
      .map((id) => {
        const marker = '/providers/microsoft.authorization/roleassignments/'
        const at = id.toLowerCase().lastIndexOf(marker)
        const scope = at > 0 ? id.slice(0, at) : '/'
        return `Get-AzRoleAssignment -Scope ${ps(scope)} | Where-Object RoleAssignmentId -eq ${ps(id)} | Remove-AzRoleAssignment`
      })
      .join('\n'),
  }
}
