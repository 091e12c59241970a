/** What decides which identity suits a workload; each is answered with yes or no. */
export const questions = {
  outsideAzure: 'Does the code run outside Azure, or in a pod of Kubernetes?',
  severalDoTheSame: 'Do several resources do the same work with the same rights?',
  beforeItStarts: 'Must the rights be there before the resource is, as to read a secret while it starts?',
  comesAndGoes: 'Is the resource deleted and made again often?',
  mustEndWithIt: 'Must all access end at once with the resource?',
  namedInLogs: 'Must a log tell this resource from the others that do the same?',
} as const

export type QuestionId = keyof typeof questions
export type Circumstances = Record<QuestionId, boolean>

export interface Recommendation {
  kind: 'system' | 'user' | 'userEach' | 'federated' | 'none'
  title: string
  /** Why, the strongest first; never empty. */
  reasons: string[]
  /** What to look after with this choice. */
  beware: string[]
}

/** Which kinds a resource may wear. */
export interface Takes {
  system: 'yes' | 'no' | 'unknown'
  user: 'yes' | 'no' | 'unknown'
}

const takesAll: Takes = { system: 'yes', user: 'yes' }

/** Which identity to choose, with the reasons. Rights that cannot be met together are said under `beware`. */
export function recommend(given: Circumstances, takes: Takes = takesAll): Recommendation {
  if (takes.system === 'no' && takes.user === 'no')
    return {
      kind: 'none',
      title: 'No managed identity',
      reasons: ['A resource of this type wears none.'],
      beware: ['Give the identity to the resource that runs the code.'],
    }
  const best = bestOf(given)
  const wanted = best.kind === 'system' ? 'system' : 'user'
  if (takes[wanted] === 'yes') return best
  if (takes[wanted] === 'unknown')
    return {
      ...best,
      beware: ['See whether the type takes this kind: none of its type wears it here.', ...best.beware],
    }
  return wanted === 'user' ? onlySystem(best) : onlyUser(given, best)
}

const onlySystem = (best: Recommendation): Recommendation => ({
  kind: 'system',
  title: 'A system-assigned identity',
  reasons: ['A resource of this type takes no other kind.'],
  beware: [
    `Else it would be: ${lowerFirst(best.title)}. So give roles right after the resource is made, and again each time.`,
    'Role assignments of it stay behind when it is deleted: remove them with the resource.',
  ],
})

const onlyUser = (given: Circumstances, best: Recommendation): Recommendation => ({
  kind: 'userEach',
  title: 'A user-assigned identity for this resource alone',
  reasons: [
    'A resource of this type takes no other kind.',
    `Else it would be: ${lowerFirst(best.title)}. Worn by one resource only, it comes nearest.`,
  ],
  beware: bewareOfUser(given),
})

const lowerFirst = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`

function bestOf(given: Circumstances): Recommendation {
  if (given.outsideAzure)
    return {
      kind: 'federated',
      title: 'A user-assigned identity with a federated credential',
      reasons: [
        'Only a user-assigned identity can trust an issuer outside Azure, so that the workload needs no secret.',
      ],
      beware: [
        'Whoever can be the subject can be the identity: name one subject, not a pattern.',
        'An identity takes at most 20 federated credentials.',
      ],
    }
  const forUser = [
    ...(given.severalDoTheSame ? ['Several resources do the same: one identity needs its roles once.'] : []),
    ...(given.beforeItStarts
      ? ['A user-assigned identity exists before the resource, and its roles can be in place when it starts.']
      : []),
    ...(given.comesAndGoes
      ? ['It stays when the resource is deleted, so that roles are neither lost nor left over each time.']
      : []),
  ]
  const forSystem = [
    ...(given.mustEndWithIt
      ? ['A system-assigned identity is deleted with its resource, and nobody has to remember it.']
      : []),
    ...(given.namedInLogs ? ['It belongs to this resource alone, so that a log names it.'] : []),
  ]
  if (forUser.length === 0)
    return {
      kind: 'system',
      title: 'A system-assigned identity',
      reasons:
        forSystem.length > 0 ? forSystem : ['Nothing asks for more: its life and its rights follow the resource.'],
      beware: ['Role assignments of it stay behind when it is deleted: remove them with the resource.'],
    }
  if (given.namedInLogs && !given.severalDoTheSame)
    return {
      kind: 'userEach',
      title: 'A user-assigned identity for this resource alone',
      reasons: [...forUser, 'Worn by one resource only, it is still told apart in a log.'],
      beware: bewareOfUser(given),
    }
  return { kind: 'user', title: 'A user-assigned identity', reasons: forUser, beware: bewareOfUser(given) }
}

const bewareOfUser = ({ mustEndWithIt, namedInLogs, severalDoTheSame }: Circumstances): string[] => [
  ...(mustEndWithIt
    ? ['Access does not end with the resource: delete the identity, or take its roles away, with it.']
    : []),
  ...(namedInLogs && severalDoTheSame ? ['A log names the identity and not which of its resources it was.'] : []),
  ...(severalDoTheSame
    ? ['Each resource that wears it can do what all of them need: share it only where that is the same.']
    : []),
  'Nobody deletes it for you: look for identities that nothing wears.',
]
