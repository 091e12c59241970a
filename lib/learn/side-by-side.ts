/** What both kinds of managed identity are compared by. */
export interface Comparison {
  aspect: string
  system: string
  user: string
}

/** Both kinds side by side, in the order in which one asks. Words lead to the glossary as in the chapters. */
export const sideBySide = {
  creation: {
    aspect: 'Creation',
    system: 'Switched on at one resource, as a part of it.',
    user: 'Made as an Azure resource of its own, before anything wears it.',
  },
  name: {
    aspect: 'Name',
    system: 'That of its resource; for a [[deployment slot]] `<app>/slots/<slot>`.',
    user: 'Whatever its maker chose.',
  },
  life: {
    aspect: 'Life',
    system: 'That of its resource.',
    user: 'Its own. It can outlive every resource that wore it.',
  },
  sharing: {
    aspect: 'Sharing',
    system: 'Never. Only its resource can use it.',
    user: 'By any number of resources; each may do what it may do.',
  },
  several: {
    aspect: 'On one resource',
    system: 'One at most, beside user-assigned ones.',
    user: 'Several. Code then has to say which it means.',
  },
  inAdvance: {
    aspect: 'Roles before the resource is there',
    system: 'Not possible: there is no identity yet.',
    user: 'Yes. It can be given its roles first.',
  },
  assignments: {
    aspect: '[[Role assignments|role assignment]]',
    system: 'Each resource needs its own.',
    user: 'One set does for all that wear it.',
  },
  outside: {
    aspect: 'Workloads outside Azure',
    system: 'Cannot act as it.',
    user: 'Up to 20 [[federated credentials|federated credential]] let them.',
  },
  logs: {
    aspect: 'In a log',
    system: 'Names one resource.',
    user: 'Names the identity, and not which of its resources it was.',
  },
  move: {
    aspect: 'Move to another group',
    system: 'Comes along with its resource.',
    user: 'Not supported. Make a new one in the other place.',
  },
  deletion: {
    aspect: 'Deletion',
    system: 'By itself, with its resource. Its role assignments stay behind.',
    user: 'By somebody. Resources that wore it keep a reference to nothing.',
  },
  use: {
    aspect: 'Use it for',
    system: 'Work inside one resource, and access that must end with it.',
    user: 'The same work on many resources, and resources that come and go.',
  },
} satisfies Record<string, Comparison>

export type ComparedAspect = keyof typeof sideBySide
