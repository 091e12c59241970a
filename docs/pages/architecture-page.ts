import { pureRooms, rooms } from '#lib/rooms.ts'
import { aligned, madeFromCode } from './aligned.ts'

/** What lives in each room; a room that is not here, or one here that is gone, is an error. */
const words = new Map([
  ['server.ts', 'owns the socket: what the gate lets in is handed to Next'],
  ['lib/gate', 'who may enter: names of the host, headers, sessions, sign-in; it knows nothing of what is inside'],
  ['app', 'addresses only: a page composes components, a route parses and calls one verb'],
  ['bin', 'the command line, thin over the same verbs'],
  ['emulator', 'Azure for tests and for trying it out; no part of the product'],
  ['components', 'everything that knows React; `graph/cytoscape` alone touches Cytoscape'],
  ['lib/server', 'the verbs: one question or act a file'],
  ['lib/azure', 'Azure becomes facts: one guarded client, one dataset a file'],
  ['lib/imports', 'files become facts; one format a file'],
  ['lib/facts', 'what Azure answers, row by row, becomes facts: for files and live alike'],
  ['lib/store', 'snapshots over time, on PGlite or PostgreSQL'],
  ['lib/exports', 'findings become files that other tools read; one format a file'],
  ['lib/expression', 'the language in which one finds and hides'],
  ['lib/sample', 'the invented tenant, as Azure exports it'],
  ['lib/history', 'what changed between two snapshots, in facts and in consequences'],
  ['lib/investigate', 'what fell, who got in, when, and what to cut'],
  ['lib/warnings', 'one rule a file'],
  [
    'lib/graph',
    'a snapshot’s index (`tenant`), may somebody do something (`verdict`), where one reaches (`reach`), whom one can become (`becoming`), what a change would do (`what-if`), the graph on screen (`view`)',
  ],
  ['lib/techniques', 'one way to become another identity a file'],
  ['lib/explain', 'what is drawn, in sentences composed from it; it runs on the server and on the screen'],
  ['lib/exercises', 'questions about a drawn tenant, each with its answer computed from the facts'],
  ['lib/learn', 'the chapters, the glossary and what each has to teach'],
  ['lib/resources', 'one Azure resource type a file'],
  ['lib/rbac', 'action patterns, permission blocks, conditions; `cases/*.json` are the specification'],
  ['lib/model', 'the vocabulary'],
])

/** `docs/architecture.md`, made from `lib/rooms.ts`, which says who may import whom. */
export const architecturePage = (): string => `# Architecture

${madeFromCode}

A fact travels one way, each room has one job, and adding a resource type, rule, technique, format or panel touches one
file, its test and one line in the folder’s list ([how](../CONTRIBUTING.md)).

## Rooms and directions

A room imports itself and what its row names; \`lib/boundaries.test.ts\` holds the code to that, and fails on an arrow the other way. _Pure_ rooms have no
clock, network, disk or randomness: \`now\` is an argument, and a verdict can be computed again.

${aligned([
  ['room', 'what lives there', 'may import', 'pure'],
  ...[...rooms].map(([room, allowed]) => [
    `\`${room}\``,
    wordsOf(room),
    allowed.map((one) => one.replace(/^(types of )?(.*)$/, '$1`$2`')).join(', ') || 'nothing',
    pureRooms.includes(room) ? 'pure' : '',
  ]),
])}

\`e2e\` walks the product in a real browser, \`bench\` measures it, \`scripts\` is what \`npm\` runs and works on Node 20 without any
package, \`docs/pages\` writes pages like this one.

## One fact, from Azure to a pixel

1. A page of role assignments arrives in \`lib/azure/collectors/role-assignments.ts\` through the one guarded client,
   \`lib/azure/guard.ts\`. From a file the same row comes through \`lib/imports/formats/role-assignments.ts\`.
2. \`lib/facts\` checks it with zod and folds its ids to lower case, once; the spelling of the source is kept for showing.
3. It becomes part of a staged snapshot with its coverage: what was read, and what was not and why.
4. \`lib/store\` publishes the snapshot in one transaction; what did not change is not written again.
5. \`lib/graph/tenant/tenant-index.ts\` indexes the snapshot: all scopes are one tree numbered in preorder, so that what lies
   under a scope is an interval, and what an identity reaches is a union of intervals.
6. \`lib/graph/view\` draws it: an edge with its \`because\`.
7. \`GET /api/graph\` answers with the view; \`components/graph/use-graph-picture.ts\` asks for it.
8. \`components/graph/layout\` places it in a worker, \`components/graph/elements.ts\` makes elements of it.
9. \`components/graph/cytoscape\` and \`components/graph/paint\` draw pixels.

What the server knows lives in TanStack Query, what is looked at in the address, the pointer in Cytoscape. Nothing is copied
from one to another.

## Four rules that hold everywhere

- **Unknown is never none.** What was not read has a value of its own, from the coverage to the dotted line.
- **A verdict carries its reasons**: which assignment, at which scope, through which group, by which pattern.
- **It only reads.** There is no call that changes Azure; what to do is text to review.
- **Parse once**, where bytes enter. After that there are types, and ids are compared with \`===\`.

Why some things are as they are is told in [decisions](decisions/README.md).
`

function wordsOf(room: string): string {
  const gone = [...words.keys()].find((known) => !rooms.has(known))
  const said = words.get(room)
  if (gone) throw new Error(`there is no room \`${gone}\` any more: take it out of docs/pages/architecture-page.ts`)
  if (!said) throw new Error(`say in docs/pages/architecture-page.ts what lives in \`${room}\``)
  return said
}
