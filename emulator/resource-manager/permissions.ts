import { scopeId } from '#lib/model/scope.ts'
import { mayRead } from '../access.ts'
import type { Route } from '../call.ts'
import { paged } from './paged.ts'
import { missingSubscription } from './refusals.ts'

/** What the caller may do at a scope: whoever may do nothing gets an empty list, not a refusal. */
export const permissions: readonly Route[] = [
  {
    method: 'GET',
    path: /^(?<scope>(?:\/.*)?)\/providers\/microsoft\.authorization\/permissions$/,
    answer(call) {
      const scope = scopeId(call.named.scope || '/')
      const isReader = mayRead(call.access, call.azure, scope)
      return (
        missingSubscription(call, scope) ??
        paged(call, isReader ? [{ actions: ['*/read'], notActions: [], dataActions: [], notDataActions: [] }] : [])
      )
    },
  },
]
