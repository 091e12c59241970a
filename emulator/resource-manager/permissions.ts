import { scopeId } from '#lib/model/scope.ts'
import { mayRead } from '../access.ts'
import type { Route } from '../call.ts'
import { paged } from './paged.ts'

/** What the caller may do at a scope: whoever may do nothing gets an empty list, not a refusal. */
export const permissions: readonly Route[] = [
  {
    method: 'GET',
    path: /^(?<scope>(?:\/.*)?)\/providers\/microsoft\.authorization\/permissions$/,
    answer(call) {
      const isReader = mayRead(call.access, call.azure, scopeId(call.named.scope || '/'))
      return paged(call, isReader ? [{ actions: ['*/read'], notActions: [], dataActions: [], notDataActions: [] }] : [])
    },
  },
]
