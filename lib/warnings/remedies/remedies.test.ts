import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { assignRoles } from './assign-roles.ts'
import { inOrder } from './commands.ts'
import { bicepText, comment, hcl, ps, sh } from './quoted.ts'
import { removeAssignments } from './remove-assignments.ts'
import { setProperty } from './set-property.ts'
import { shareThroughGroup } from './share-through-group.ts'

const hostile = `o'er "$(touch x)" \`id\` \${y} %{z} \\`

describe('text to review', () => {
  it('holds a hostile name as one word of the shell', () => {
    expect(execFileSync('sh', ['-c', `printf %s ${sh(hostile)}`], { encoding: 'utf8' })).toBe(hostile)
  })

  it('ends no string early in PowerShell, Bicep or Terraform', () => {
    expect(ps(hostile)).toMatch(/^'(?:[^']|'')*'$/)
    expect(bicepText(hostile)).toMatch(/^'(?:[^'\\$]|\\.|\$(?!\{))*'$/)
    expect(hcl(hostile)).toMatch(/^"(?:[^"\\$%]|\\.|\$\$\{|%%\{|\$(?!\{)|%(?!\{))*"$/)
    expect(comment('a\nb')).toBe('a b')
  })

  it('leaves out a language that nothing was said in', () => {
    expect(inOrder({}, { azureCli: 'a' }, { azureCli: 'b', bicep: '' })).toEqual({ azureCli: 'a\nb' })
    expect(removeAssignments([])).toEqual({})
  })

  it('writes out a few role assignments and numbers them', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({ principal: `p${at}`, role: 'Reader', scope: '/' }))
    expect(assignRoles(many).terraform!.match(/"assignment\d"/g)).toEqual(
      [1, 2, 3, 4, 5].map((at) => `"assignment${at}"`),
    )
  })

  it('sets a list as each language writes one', () => {
    const target = { id: '/subscriptions/s/x', type: 'T', apiVersion: 'v' }
    const { azureCli, powerShell, bicep, terraform } = setProperty(target, 'a.b', "['c']")
    expect(azureCli).toContain(`properties.a.b='["c"]'`)
    expect(powerShell).toContain("@{ a = @{ b = @('c') } }")
    expect(bicep).toContain("a: {\n      b: ['c']\n    }")
    expect(terraform).toContain('{ a = { b = ["c"] } }')
  })

  it('says that a group has more members than are written out', () => {
    const members = Array.from({ length: 21 }, (_, at) => `m${at}`)
    expect(shareThroughGroup({ role: 'Reader', scope: '/', members }).terraform).toContain('"m19" /* … */]')
  })
})
