import type { DetailField } from '#lib/server/answers.ts'

/** Where the Azure portal shows what a node's ARM id names; `undefined` where no field is such an id. */
export function portalLinkOf(fields: Pick<DetailField, 'value'>[]): string | undefined {
  const id = fields.find(({ value }) =>
    /^\/(subscriptions|providers\/Microsoft\.Management)\/[^?#\s]+$/i.test(value),
  )?.value
  if (!id) return undefined
  return `https://portal.azure.com/#resource${id.split('/').map(encodeURIComponent).join('/')}`
}
