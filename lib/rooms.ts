/** Who may import whom; a room may always import itself. `types of` allows `import type` only. */
export const rooms: ReadonlyMap<string, readonly string[]> = new Map<string, string[]>([
  ['server.ts', ['lib/gate', 'lib/server']],
  // Who may enter; it knows nothing of what is inside.
  ['lib/gate', []],
  ['app', ['components', 'lib/server', 'lib/model']],
  ['bin', ['lib/server', 'lib/model']],
  // A tool beside the product: nothing of the product may import it.
  ['emulator', ['lib/sample', 'lib/model']],
  [
    'components',
    [
      'types of lib/server',
      'lib/expression',
      'lib/graph/view/view-types.ts',
      // How the map travels: what the server writes, the screen reads.
      'lib/graph/map/map-bytes.ts',
      'lib/graph/map/node-list.ts',
      'lib/graph/map/tenant-map.ts',
      'lib/explain',
      // What is shown becomes a file where it is shown: names may be masked there.
      'lib/exports',
      'lib/learn',
      'lib/resources',
      'lib/model',
    ],
  ],
  [
    'lib/server',
    [
      'azure',
      'exercises',
      'explain',
      'exports',
      'expression',
      'facts',
      'gate',
      'graph',
      'history',
      'imports',
      'investigate',
      'learn',
      'model',
      'rbac',
      'resources',
      'sample',
      'store',
      'techniques',
      'warnings',
    ].map((room) => `lib/${room}`),
  ],
  ['lib/azure', ['lib/facts', 'lib/rbac', 'lib/model', 'lib/resources']],
  ['lib/imports', ['lib/facts', 'lib/model', 'lib/resources']],
  ['lib/facts', ['lib/model', 'lib/resources']],
  // A session is kept as the gate has it; only its type comes back.
  ['lib/store', ['types of lib/gate', 'lib/model']],
  ['lib/exports', ['types of lib/graph', 'lib/graph/view/view-types.ts', 'lib/model']],
  ['lib/expression', ['lib/model']],
  ['lib/sample', ['lib/model', 'node:crypto']],
  ['lib/history', ['lib/graph', 'lib/model']],
  ['lib/investigate', ['lib/history', 'lib/graph', 'lib/techniques', 'lib/resources', 'lib/rbac', 'lib/model']],
  ['lib/warnings', ['lib/graph', 'lib/resources', 'lib/rbac', 'lib/model']],
  ['lib/graph', ['lib/techniques', 'lib/resources', 'lib/rbac', 'lib/model']],
  // A technique is handed the index of a snapshot; only its type comes back.
  ['lib/techniques', ['types of lib/graph', 'lib/resources', 'lib/rbac', 'lib/model']],
  // What is drawn, put into words: it runs on the server and on the screen, where names may be masked.
  ['lib/explain', ['types of lib/graph', 'lib/model']],
  // Questions about a tenant that is drawn, answered on the server.
  ['lib/exercises', ['types of lib/graph', 'lib/explain', 'lib/learn']],
  // Texts, and nothing of a tenant.
  ['lib/learn', []],
  ['lib/resources', ['lib/rbac', 'lib/model']],
  ['lib/rbac', ['lib/model']],
  ['lib/model', []],
])
/** No clock, network, disk or randomness in them. */
export const pureRooms: readonly string[] = [
  'lib/model',
  'lib/exercises',
  'lib/explain',
  'lib/exports',
  'lib/expression',
  'lib/learn',
  'lib/rbac',
  'lib/resources',
  'lib/techniques',
  'lib/warnings',
  'lib/graph',
  'lib/history',
  'lib/investigate',
]
