import type { GraphView } from '#lib/graph/view/view-types.ts'

/** What may be written behind a field or in a function, as far as the view has it. */
export function valuesIn(view: GraphView | undefined): (field: string) => readonly string[] {
  const nodes = view?.nodes.filter(({ kind }) => kind !== 'fold') ?? []
  const labels = (kinds: string[]) => nodes.filter(({ kind }) => kinds.includes(kind)).map(({ label }) => label)
  const known = new Map<string, () => string[]>([
    ['name', () => labels(['resource', 'identity', 'principal', 'scope', 'federated'])],
    ['role', () => labels(['grant'])],
    [
      'type',
      () => nodes.filter(({ kind }) => kind === 'resource').map(({ sublabel }) => sublabel.split(' · ')[0] ?? ''),
    ],
    ['reach', () => labels(['resource', 'scope'])],
    ['become', () => labels(['identity'])],
    ['fall', () => labels(['identity', 'principal', 'resource'])],
    ['near', () => labels(['resource', 'identity', 'principal', 'scope'])],
  ])
  return (field) => known.get(field)?.() ?? []
}
