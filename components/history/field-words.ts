import type { Json } from '#lib/model/facts.ts'
import type { FactChangeAnswer } from '#lib/server/history/get-difference.ts'

type Field = FactChangeAnswer['fields'][number]

/** `settings › allowSharedKeyAccess: false, was true`; of a list, what came and what went. */
export function fieldWords({ path, was, is }: Field): string {
  const name = path.join(' › ')
  if (Array.isArray(was) || Array.isArray(is)) {
    const [old, current] = [listOf(was), listOf(is)]
    const parts = [
      ...current.filter((one) => !old.includes(one)).map((one) => `+ ${one}`),
      ...old.filter((one) => !current.includes(one)).map((one) => `− ${one}`),
    ]
    return `${name}: ${parts.join(', ') || 'in another order'}`
  }
  if (was === undefined) return `${name}: ${words(is)}, was not there`
  if (is === undefined) return `${name}: not there, was ${words(was)}`
  return `${name}: ${words(is)}, was ${words(was)}`
}

const listOf = (value: Field['was']) => (Array.isArray(value) ? value.map((one) => words(one)) : [])

/** An object by what names it. */
function words(value: Json | undefined): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return short(String(value))
  const named = value.identityId ?? value.principalId ?? value.name ?? value.id
  if (typeof named !== 'string') return short(JSON.stringify(value))
  const last = named.slice(named.lastIndexOf('/') + 1)
  return typeof value.how === 'string' ? `${last} (${value.how})` : last
}

const short = (text: string) => (text.length > 120 ? `${text.slice(0, 119)}…` : text)
