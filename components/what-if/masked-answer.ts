import { pseudonym } from '#lib/exports/graph/pseudonym.ts'
import type { PathAnswer, WhatIfAnswer } from '#lib/server/what-if.ts'

type Named = WhatIfAnswer['unworn'][number]
type Place = WhatIfAnswer['orphaned'][number]['scope']
type Role = Pick<WhatIfAnswer['orphaned'][number], 'role' | 'custom'>

/**
 * What changes would do with no name in it, as the masked graph has none: equal names of things stay equal, Azure's own roles and
 * counts stay, sentences and commands go. Ids of nodes stay, so that they lead to the graph.
 */
export function maskedAnswer(answer: WhatIfAnswer, salt: string): WhatIfAnswer {
  const hidden = (name: string) => pseudonym(name, salt)
  const named = ({ id, name, node }: Named): Named => ({
    id,
    name: `${words.get(node.slice(0, node.indexOf(':'))) ?? 'who'} ${hidden(name)}`,
    node,
  })
  const place = ({ node, words: text }: Place): Place => ({ node, words: `scope ${hidden(text)}` })
  const role = ({ role: name, custom }: Role): Role =>
    custom ? { role: `role ${hidden(name)}`, custom } : { role: name }
  const moved = ({ scope, through, delay, ...one }: WhatIfAnswer['accesses'][number]['lost'][number]) => ({
    ...role(one),
    scope: place(scope),
    through: through.map(named),
    delay,
  })
  const workload = ({ identity, name, issuer, subject, delay }: WhatIfAnswer['cutOff'][number]) => ({
    identity: named(identity),
    name: hidden(name),
    issuer: `issuer ${hidden(issuer)}`,
    subject: `workload ${hidden(subject)}`,
    delay,
  })
  const path = ({ from, to, certainty, ring, technique }: PathAnswer): PathAnswer => ({
    from: named(from),
    to: named(to),
    certainty,
    ring,
    technique,
    text: `by the technique “${technique}”`,
  })
  return {
    plan: answer.plan.map(({ notes }, at) => ({
      text: `change ${at + 1}: its names are masked`,
      commands: [],
      notes: notes.map(({ delay }) => ({ text: unsaid, delay })),
    })),
    affected: answer.affected,
    accesses: answer.accesses.map(({ who, isGone, before, after, lost, gained }) => ({
      who: named(who),
      isGone,
      before,
      after,
      lost: lost.map(moved),
      gained: gained.map(moved),
    })),
    broken: answer.broken.map(({ resource, identity, how, delay }) => ({
      resource: named(resource),
      identity: named(identity),
      how,
      delay,
    })),
    orphaned: answer.orphaned.map(({ id, who, scope, delay, ...one }) => ({
      id,
      who: named(who),
      ...role(one),
      scope: place(scope),
      delay,
    })),
    cutOff: answer.cutOff.map(workload),
    letIn: answer.letIn.map(workload),
    unworn: answer.unworn.map(named),
    radii: answer.radii.map(({ who, before, after }) => ({ who: named(who), before, after })),
    paths: { ...answer.paths, opened: answer.paths.opened.map(path), closed: answer.paths.closed.map(path) },
    // Their reasons are sentences that name things: they are counted, and shown with the names.
    verdicts: [],
    movedVerdicts: [],
    clock: answer.clock,
    notRead: answer.notRead.length > 0 ? [unsaid] : [],
  }
}

const unsaid = 'what it says names things: it is left out while names are masked'
const words = new Map([
  ['resource', 'res'],
  ['identity', 'id'],
  ['principal', 'who'],
  ['scope', 'scope'],
])
