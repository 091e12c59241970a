import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { collectors } from '#lib/azure/index.ts'
import { callback } from '#lib/gate/oidc/oidc-sign-in.ts'

const permissions = JSON.parse(readFileSync('deploy/permissions.json', 'utf8'))
const read = (path: string) => readFileSync(path, 'utf8')

test('what is given to the identity of Lanyard is what its collectors need, and no more', () => {
  const needed = new Set(collectors.flatMap(({ needs }) => ('permission' in needs ? [needs.permission] : [])))
  expect(permissions.graphPermissions).toEqual([...needed].sort())
  expect(permissions.azureRoles.map((role: { name: string }) => role.name)).toEqual(['Reader'])
})

test('nothing that is given can write', () => {
  expect(permissions.graphPermissions.filter((one: string) => !one.includes('.Read.'))).toEqual([])
})

test('Bicep and Terraform take it from that one list', () => {
  expect(read('deploy/azure/rights.bicep')).toContain("loadJsonContent('../permissions.json')")
  expect(read('deploy/azure/sign-in.bicep')).toContain("loadJsonContent('../permissions.json')")
  // biome-ignore lint/suspicious/noTemplateCurlyInString: Terraform's own.
  expect(read('deploy/terraform/main.tf')).toContain('jsondecode(file("${path.module}/../permissions.json"))')
})

test('the application names the address that people come back to', () => {
  expect(read('deploy/terraform/main.tf')).toContain(`redirect_uris = ["\${var.public_url}${callback}"]`)
  expect(read('deploy/azure/sign-in.bicep')).toContain(`redirectUris: ['\${publicUrl}${callback}']`)
})
