import type { InvestigationAnswer, NamedNode } from '#lib/server/investigate/investigation-answers.ts'

/** The names of all nodes that an answer names, by their ids. */
export function namesIn({ subject, rings, backward }: InvestigationAnswer): Map<string, string> {
  const named: NamedNode[] = [
    subject,
    ...subject.starts,
    ...rings.flatMap(({ identities, holdings }) => [
      ...identities,
      ...holdings.flatMap(({ who, scope }) => [who, scope]),
    ]),
    ...backward.who,
  ]
  return new Map(named.map(({ node, name }) => [node, name]))
}
