import { permissions as permissionBlocks } from '#lib/facts/permissions.ts'
import type { Permission } from '#lib/model/facts.ts'
import { foldAscii, rootScope, type ScopeId } from '#lib/model/scope.ts'
import { outcomeOf } from '#lib/rbac/permission.ts'
import { calls } from './calls.ts'
import { inParallel } from './in-parallel.ts'
import type { Reader } from './reader.ts'
import { ReadingFailure } from './reading-failure.ts'

/** What the signed-in identity may do at a scope, or why that is not known. */
export type Rights = Permission[] | ReadingFailure

/** Resource Graph leaves out silently what may not be read, so rights are asked for first. */
async function rightsAt(reader: Reader, scope: ScopeId): Promise<Rights> {
  const blocks: Permission[] = []
  try {
    for await (const rows of reader.pages(calls.permissions, { scope })) {
      const read = permissionBlocks.safeParse(rows)
      if (!read.success) return new ReadingFailure('failed', 'rights were not understood')
      blocks.push(...read.data)
    }
    return blocks
  } catch (error) {
    if (error instanceof ReadingFailure) return error
    throw error
  }
}

export async function rightsOf(reader: Reader, scopes: readonly ScopeId[]): Promise<Map<ScopeId, Rights>> {
  const rights = new Map<ScopeId, Rights>()
  const asked = scopes.filter((scope) => scope !== rootScope)
  await inParallel(asked, 16, async (scope) => {
    rights.set(scope, await rightsAt(reader, scope))
  })
  return rights
}

/** `undefined`: not known. */
export function may(rights: Rights | undefined, action: string): boolean | undefined {
  if (rights === undefined || rights instanceof ReadingFailure) return undefined
  return outcomeOf(rights, 'control', foldAscii(action))?.kind === 'granted'
}
