/** A word of the field, explained in one or two sentences. */
export interface Term {
  /** As it stands in a sentence, singular, lower case unless it is a name. Unique. */
  term: string
  means: string
  /** The word means other things as well: it is not looked for in composed texts. */
  onlyHere?: true
  /** Section that says more. */
  section?: string
}

/** In alphabetical order. */
export const glossary: readonly Term[] = [
  {
    term: 'action',
    means: 'Something that can be done to a resource from outside, such as to restart it. Roles list what they permit.',
    section: 'scopes-inherit',
  },
  {
    term: 'application',
    means: 'The description of a program in Microsoft Entra: its name, its secrets, what it may ask for.',
    section: 'workload-identities',
  },
  {
    term: 'blast radius',
    means: 'All that falls with one node: what it opens itself, and what every identity opens that it can become.',
    section: 'one-step-further',
  },
  {
    term: 'client id',
    means: 'What code and credentials name a principal by: the id of its application. A managed identity has one too.',
    section: 'which-of-several',
  },
  {
    term: 'condition',
    means: 'A clause on a role assignment that narrows when it holds.',
    section: 'groups-conditions-denies',
  },
  {
    term: 'coverage',
    means: 'What of a tenant could be read, and what could not. What was not read is unknown, never none.',
  },
  {
    term: 'data action',
    means: 'Something that is done to what is inside a resource, such as to read a blob or a secret.',
    section: 'scopes-inherit',
  },
  {
    term: 'deny assignment',
    means: 'A rule that takes away what roles give at a scope, for everyone whom it names and does not except.',
    section: 'groups-conditions-denies',
  },
  {
    term: 'deployment slot',
    means: 'A second place for an app to run, with settings and a system-assigned identity of its own.',
    section: 'slots',
  },
  { term: 'device', means: 'A computer or phone that the directory knows.', section: 'devices' },
  {
    term: 'edge',
    means: 'A line of the graph: one thing wears, holds, opens, contains or can become another.',
    onlyHere: true,
  },
  {
    term: 'eligible',
    means: 'Of a role: not in force until it is activated for some hours.',
    section: 'groups-conditions-denies',
  },
  {
    term: 'federated credential',
    means:
      'What says which issuer and which subject outside Azure may act as a user-assigned identity or an application.',
    section: 'from-outside',
  },
  {
    term: 'group',
    means: 'A list of principals in the directory, which can be given access like one.',
    section: 'groups-conditions-denies',
  },
  {
    term: 'instance metadata service',
    means:
      'An address that exists on a virtual machine only, where code asks for tokens and for facts about the machine.',
    section: 'on-a-machine',
  },
  {
    term: 'isolation scope',
    means: 'A setting of a user-assigned identity that can tie it to one region.',
    section: 'fences',
  },
  {
    term: 'issuer',
    means: 'Who signs a token: a Kubernetes cluster, GitHub, another directory.',
    section: 'from-outside',
  },
  {
    term: 'local authentication',
    means:
      'Keys and passwords that a service takes beside Microsoft Entra. Who holds one is let in whatever roles say.',
    section: 'keys-beside-the-door',
  },
  {
    term: 'managed identity',
    means: 'A principal that Azure runs for resources, so that code needs no secret.',
    section: 'nothing-to-leak',
  },
  {
    term: 'management group',
    means: 'A container of subscriptions. What is given on it holds for all of them.',
    section: 'scopes-inherit',
  },
  {
    term: 'node',
    means: 'A thing of the graph: a resource, an identity, a role at a scope, what it opens.',
    onlyHere: true,
  },
  {
    term: 'path',
    means: 'Edges that lead from one node to another, one after the other.',
    onlyHere: true,
  },
  {
    term: 'principal',
    means: 'Anything that can be given access: a user, a group, a service principal, a managed identity.',
    section: 'people-and-machines',
  },
  {
    term: 'principal id',
    means: 'What a role assignment names a principal by: the id of its object in the directory.',
    section: 'what-is-left-over',
  },
  {
    term: 'reach',
    means: 'All that a node opens by what it holds itself.',
    section: 'one-step-further',
    onlyHere: true,
  },
  {
    term: 'resource group',
    means: 'A container of resources that are managed together. Roles can be given on it.',
    section: 'scopes-inherit',
  },
  { term: 'role assignment', means: 'What gives a principal a role at a scope.', section: 'nothing-by-itself' },
  {
    term: 'role definition',
    means: 'A named list of actions and data actions that a role permits.',
    section: 'nothing-by-itself',
  },
  {
    term: 'scope',
    means:
      'Where something holds: a management group, a subscription, a resource group or a resource, with all below it.',
    section: 'scopes-inherit',
  },
  {
    term: 'secret',
    means: 'A password, key or connection string. Who knows it can use it.',
    section: 'a-secret-leaks',
  },
  {
    term: 'service principal',
    means: 'What acts for an application in one tenant. A managed identity is one of a special kind.',
    section: 'workload-identities',
  },
  {
    term: 'slot swap',
    means: 'The exchange of what runs in two deployment slots of an app.',
    section: 'slot-swap',
  },
  { term: 'snapshot', means: 'All that was read of a tenant at one moment. It is never edited.' },
  {
    term: 'soft-deleted',
    means:
      'Deleted, and still listed for 30 days. A managed identity in this state can be neither restored nor removed sooner.',
    section: 'deletion',
  },
  {
    term: 'source resource',
    means: 'A resource that wears an identity, and acts as it.',
    section: 'on-a-machine',
  },
  {
    term: 'subject',
    means: 'Who a token of an issuer is about: a branch of a repository, a service account of a cluster.',
    section: 'from-outside',
    onlyHere: true,
  },
  {
    term: 'subscription',
    means: 'A container of resource groups, with a bill and limits of its own.',
    section: 'scopes-inherit',
  },
  {
    term: 'system-assigned',
    means: 'Of a managed identity: made on one resource, deleted with it, never shared.',
    section: 'system-assigned',
  },
  {
    term: 'target resource',
    means: 'A resource that is accessed.',
    section: 'nothing-by-itself',
  },
  {
    term: 'technique',
    means: 'A way to become another identity, such as to run a command on a machine that wears it.',
    section: 'one-step-further',
  },
  {
    term: 'tenant',
    means: 'A directory of Microsoft Entra with all principals and subscriptions that trust it.',
    section: 'tenant-transfer',
    onlyHere: true,
  },
  {
    term: 'token',
    means: 'A signed note that proves an identity to one service for some hours.',
    section: 'tokens-live-on',
  },
  {
    term: 'user-assigned',
    means: 'Of a managed identity: an Azure resource of its own, which any number of resources can wear.',
    section: 'user-assigned',
  },
  {
    term: 'verdict',
    means: 'The answer to whether somebody may do something: yes, conditional, no or unknown, with its reasons.',
  },
  {
    term: 'warning',
    means: 'What a rule found in what was read, with its evidence and what to do.',
    onlyHere: true,
  },
  {
    term: 'workload identity',
    means: 'A principal that code acts as: an application, a service principal, a managed identity.',
    section: 'workload-identities',
  },
]

const byTerm = new Map(glossary.map((one) => [one.term, one]))

export const termOf = (term: string): Term | undefined => byTerm.get(term)

/** A piece of text; with a `term` where it leads to the glossary. */
export interface Piece {
  text: string
  term?: string
}

/** Splits text at `[[word]]` and `[[words as written|word]]`. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const found of text.matchAll(/\[\[([^\]|]+)(?:\|([^\]]+))?\]\]/g)) {
    if (found.index > from) pieces.push({ text: text.slice(from, found.index) })
    pieces.push({ text: found[1]!, term: found[2] ?? found[1]! })
    from = found.index + found[0].length
  }
  if (from < text.length) pieces.push({ text: text.slice(from) })
  return pieces
}

/** The text as it is read. */
export const plainText = (text: string): string =>
  piecesOf(text)
    .map((piece) => piece.text)
    .join('')
