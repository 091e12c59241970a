/** One stop of the tour: a page, what is marked on it, and what is said. */
export interface Stop {
  id: string
  title: string
  /** What one looks at. */
  look: string
  /** How to read it. */
  read: string
  /** What to try. */
  try: string
  /** Where it is. `node` is an identity of the open tenant; there may be none. */
  page(node: string | undefined): string
  /** A selector of what is marked there. */
  target: string
}

const canvas = '[role="application"]'
const sidePanel = 'aside[aria-label="Details"]'

const graph = (query: Record<string, string>, node?: string) => {
  const about: Record<string, string> = node === undefined ? {} : { focus: node }
  return `/graph?${new URLSearchParams({ ...query, ...about })}`
}

/** In the order in which they are shown. */
export const stops: readonly Stop[] = [
  {
    id: 'overview',
    title: 'The whole tenant at a glance',
    look: 'This is the overview. It counts the managed identities of the tenant and what hangs on them.',
    read: 'Each figure is a link to what it counts. A figure that could not be read in full says so.',
    try: 'Open one of the figures, and come back here.',
    page: () => '/',
    target: 'ul[aria-label="Figures"]',
  },
  {
    id: 'graph',
    title: 'Who wears what, and what it opens',
    look: 'This is the graph. Each line says that one thing leads to another.',
    read: 'Read it from left to right. A resource wears an identity. The identity holds a role at a scope. There it opens what lies below.',
    try: 'Click a node: its path stays, and the rest steps back. Arrow keys and Enter do the same.',
    page: () => '/graph',
    target: canvas,
  },
  {
    id: 'identity',
    title: 'One identity',
    look: 'This page tells all that is known of one identity, the one whose loss would cost most here.',
    read: 'The tabs say what it is, what it may do and who is behind it, and which warnings there are.',
    try: 'Open the second tab, and see which resources wear it.',
    page: (node) => (node === undefined ? '/identities' : `/nodes?${new URLSearchParams({ id: node })}`),
    target: '#main [role="tablist"], #main table',
  },
  {
    id: 'grants',
    title: 'What it holds',
    look: 'The same identity in the graph. The panel says what it is and lists its roles.',
    read: 'A role alone says little. Where it is given says how far it goes: at a subscription it holds for all that is in it.',
    try: 'Press the question mark on a selected node: it is explained in two or three sentences.',
    page: (node) => (node === undefined ? '/graph' : graph({ select: node, in: '1', out: '1' }, node)),
    target: sidePanel,
  },
  {
    id: 'warnings',
    title: 'What deserves a look',
    look: 'Rules look for what is too strong, shared too widely or left over. Here is what they found.',
    read: 'The worst comes first. Each warning has its evidence, says why it matters, and what to do.',
    try: 'Open a warning, and follow its evidence into the graph.',
    page: () => '/warnings',
    target: '#main section',
  },
  {
    id: 'reach',
    title: 'How far it reaches',
    look: 'Another lens on the graph: all that one identity opens.',
    read: 'Lines go on where the identity can become another one. Dashed lines hold only under a condition, or are not known.',
    try: 'Choose another lens in the bar above the graph.',
    page: (node) => graph({ lens: 'reach' }, node),
    target: canvas,
  },
  {
    id: 'become',
    title: 'Who can become it',
    look: 'The other way round: who could come to act as this identity.',
    read: 'Whoever may run code on a resource can act as what it wears. Each line names the technique.',
    try: 'Click a line, and read step by step why it is there.',
    page: (node) => graph({ lens: 'become' }, node),
    target: canvas,
  },
  {
    id: 'what-if',
    title: 'What if it were gone',
    look: 'Here you can think a change through before anybody makes it. Nothing is changed in Azure.',
    read: 'The graph marks what would go and what would be cut. The panel says what breaks, and when.',
    try: 'Choose a change in the panel, and see what is left over.',
    page: (node) => graph({ lens: 'what-if', ...(node === undefined ? {} : { select: node }) }, node),
    target: sidePanel,
  },
  {
    id: 'history',
    title: 'What changed since',
    look: 'Each time the tenant is read, a snapshot is kept. Here they all are.',
    read: 'Choose one for From and one for To. What came and what went is told in words, and drawn.',
    try: 'Choose another time in the top bar: every page then shows the tenant as it was.',
    page: () => '/history',
    target: '#main table',
  },
  {
    id: 'search',
    title: 'Find anything',
    look: 'The search is on every page. It finds resources, identities and roles, and knows commands.',
    read: 'Type a part of a name, a type, a tag or an id. The best hit comes first.',
    try: 'Press Ctrl and K, or Cmd and K, and type “theme”.',
    page: () => '/identities',
    target: 'button[aria-keyshortcuts="Control+K Meta+K"]',
  },
  {
    id: 'learn',
    title: 'Learn the ideas',
    look: 'The chapters tell what managed identities are, from the beginning. Examples come from your tenant.',
    read: 'Read them in order, or open the one you need. Words with dots below them lead to the glossary.',
    try: 'Do the ten exercises: each is one question and one click.',
    page: () => '/learn',
    target: 'nav[aria-label="Chapters"]',
  },
  {
    id: 'sources',
    title: 'Your own tenant',
    look: 'Here you bring your own tenant in: read from Azure, or from files that you exported.',
    read: 'Lanyard only reads, and the data stay on this machine. It says what it could not read.',
    try: 'Sign in and collect, or drop files here. Your tenant then takes the place of the sample.',
    page: () => '/sources',
    target: '#main section',
  },
]
