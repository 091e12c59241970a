import type { Commands } from './commands.ts'
import { bicepText, hcl, ps, sh } from './quoted.ts'

/** Sets one property of a resource. @param value as Bicep writes it: `true`, `'Regional'` */
export function setProperty(
  target: { id: string; type: string; apiVersion: string },
  path: string,
  value: string,
): Commands {
  const name = target.id.slice(target.id.lastIndexOf('/') + 1)
  const keys = path.split('.')
  const isList = value.startsWith('[')
  const nested = (open: (key: string, depth: number) => string, last: (key: string) => string) =>
    [
      ...keys.slice(0, -1).map((key, depth) => `${'  '.repeat(depth + 2)}${open(key, depth)}`),
      `${'  '.repeat(keys.length + 1)}${last(keys.at(-1)!)}`,
      ...keys.slice(0, -1).map((_, depth) => `${'  '.repeat(keys.length - depth)}}`),
    ].join('\n')
  return {
    azureCli: `az resource update --ids ${sh(target.id)} --api-version ${target.apiVersion} --set properties.${path}=${sh(value.replaceAll("'", isList ? '"' : ''))}`,
    powerShell: `Set-AzResource -ResourceId ${ps(target.id)} -ApiVersion ${target.apiVersion} -UsePatchSemantics -Properties ${keys.reduceRight((inner, key) => `@{ ${key} = ${inner} }`, value === 'true' || value === 'false' ? `$${value}` : isList ? `@(${value.slice(1, -1)})` : value)}`,
    bicep: `resource target '${target.type}@${target.apiVersion}' = {
  name: ${bicepText(name)}
  // … what the template says already
  properties: {
${nested(
  (key) => `${key}: {`,
  (key) => `${key}: ${value}`,
)}
  }
}`,
    terraform: `resource "azapi_update_resource" "target" {
  type        = ${hcl(`${target.type}@${target.apiVersion}`)}
  resource_id = ${hcl(target.id)}
  body = { properties = ${keys.reduceRight((inner, key) => `{ ${key} = ${inner} }`, value.replaceAll("'", '"'))} }
}`,
  }
}
