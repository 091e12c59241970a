import { globSync, readFileSync } from 'node:fs'
import { parse } from '@cdktf/hcl2json'
import { expect, test } from 'vitest'

interface Terraform {
  resource: Record<string, Record<string, unknown[]>>
  data: Record<string, Record<string, unknown[]>>
  variable: Record<string, unknown>
  locals: Record<string, unknown>[]
}
const texts = globSync('deploy/terraform/*.tf').map((path) => readFileSync(path, 'utf8'))
const read = async () => (await parse('deploy.tf', texts.join('\n'))) as unknown as Terraform

test('what Terraform is given is in its language, and a broken file is seen', async () => {
  expect(Object.keys((await read()).resource)).toContain('azurerm_container_app')
  await expect(parse('broken.tf', 'resource "a" {')).rejects.toThrow()
})

test('whatever is referred to is declared, and every variable is used', async () => {
  const { resource, data, variable, locals } = await read()
  const all = JSON.stringify({ resource, data, locals }) + texts.join('\n')
  const declared = [
    ...Object.entries(resource).flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`)),
    ...Object.entries(data).flatMap(([type, named]) => Object.keys(named).map((name) => `data.${type}.${name}`)),
  ]
  const used = new Set(
    [...all.matchAll(/\b(?:data\.)?(?:azurerm|azuread|random)_\w+\.\w+/g)].map(([reference]) => reference),
  )
  expect([...used].filter((reference) => !declared.includes(reference))).toEqual([])
  const variables = new Set([...all.matchAll(/\bvar\.(\w+)/g)].map(([, name]) => name!))
  expect([...variables].sort()).toEqual(Object.keys(variable).sort())
})

test('the container app wears the one identity, which is given nothing that writes', async () => {
  const { resource } = await read()
  expect(Object.keys(resource.azurerm_role_assignment!)).toEqual(['reads'])
  expect(Object.keys(resource.azuread_app_role_assignment!)).toEqual(['reads'])
  expect(resource.azurerm_container_app!.lanyard![0]).toMatchObject({
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Terraform's own.
    identity: [{ type: 'UserAssigned', identity_ids: ['${azurerm_user_assigned_identity.lanyard.id}'] }],
    ingress: [{ allow_insecure_connections: false }],
  })
})
