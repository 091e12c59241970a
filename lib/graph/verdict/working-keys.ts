import { foldAscii, resourceTypeOf, type ScopeId } from '../../model/scope.ts'
import type { Answer, Verdict } from '../../model/verdict.ts'
import type { Need, Technique } from '../../techniques/technique.ts'
import { aiSearchKeys } from '../../techniques/techniques/ai-search-keys.ts'
import { appConfigurationKeys } from '../../techniques/techniques/app-configuration-keys.ts'
import { cognitiveServicesKeys } from '../../techniques/techniques/cognitive-services-keys.ts'
import { containerRegistryCredentials } from '../../techniques/techniques/container-registry-credentials.ts'
import { cosmosDbKeys } from '../../techniques/techniques/cosmos-db-keys.ts'
import { eventHubsKeys } from '../../techniques/techniques/event-hubs-keys.ts'
import { redisKeys } from '../../techniques/techniques/redis-keys.ts'
import { serviceBusKeys } from '../../techniques/techniques/service-bus-keys.ts'
import { storageAccountKeys } from '../../techniques/techniques/storage-account-keys.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import type { Asked } from './asked.ts'
import { settingsGap } from './door-gaps.ts'

/** Techniques that yield a key of the target, so that whoever may use them has its data; the others change the target. */
export const keyTechniques: readonly Technique[] = [
  aiSearchKeys,
  appConfigurationKeys,
  cognitiveServicesKeys,
  containerRegistryCredentials,
  cosmosDbKeys,
  eventHubsKeys,
  redisKeys,
  serviceBusKeys,
  storageAccountKeys,
]

/** Answers a control-plane question of the principal that was asked for. */
export type MayDo = (action: string, scope: ScopeId) => Verdict

const strength: Record<Answer, number> = { no: 0, unknown: 1, conditional: 2, yes: 3 }

/**
 * Whether the principal may get a key that opens what was asked for. `undefined` where it may not, or where the keys of
 * the target do not work. Settings that were not read make it unknown.
 */
export function keySide(index: TenantIndex, asked: Asked, target: ScopeId, mayDo: MayDo): Verdict | undefined {
  let best: Verdict | undefined
  for (const technique of keyTechniques) {
    if (!technique.targets.some((type) => asked.action.startsWith(`${type}/`))) continue
    const resource = index.resourceById(target)
    const open = resource ? (technique.open?.(resource) ?? 'yes') : 'unknown'
    if (open === 'no') continue
    for (const need of technique.needs.flat()) {
      const place = keyPlace(need, technique, asked, target)
      if (!place || !opens(need, asked.action)) continue
      const found = withKey(index, { technique, need, place, open, held: mayDo(need.action, place) })
      if (found && (!best || strength[found.answer] > strength[best.answer])) best = found
      if (best?.answer === 'yes') return best
    }
  }
  return best
}

interface Key {
  technique: Technique
  need: Need
  place: ScopeId
  open: 'yes' | 'unknown'
  held: Verdict
}

function withKey(index: TenantIndex, { technique, need, place, open, held }: Key): Verdict | undefined {
  if (held.answer === 'no') return undefined
  const key = { kind: 'key' as const, technique: technique.id, scope: place, action: need.action }
  const gaps =
    open === 'unknown'
      ? [settingsGap(place, `whether keys of \`${index.scopeName(place)}\` work was not read, and one may be had`)]
      : insideOf(need, technique)
        ? [settingsGap(place, `whether \`${index.scopeName(place)}\` has a key of its own was not read`)]
        : []
  return { answer: gaps.length > 0 ? 'unknown' : held.answer, because: [...gaps, key, ...held.because] }
}

/** `queues` of a key that opens one queue only; `undefined` of one that opens the whole target. */
export function insideOf({ action }: Need, { targets }: Technique): string | undefined {
  const type = targets.find((target) => foldAscii(action).startsWith(`${target}/`))!
  const [first, ...rest] = foldAscii(action.slice(type.length + 1)).split('/')
  return rest.length > 2 ? first : undefined
}

/** Where the right to the key must be held; `undefined` where the key opens something else than was asked for. */
function keyPlace(need: Need, technique: Technique, asked: Asked, target: ScopeId): ScopeId | undefined {
  const inside = insideOf(need, technique)
  if (!inside) return target
  return resourceTypeOf(asked.scope) === `${resourceTypeOf(target)}/${inside}` ? asked.scope : undefined
}

/** Keys for reading only open what is read only. */
const readOnly = /\/(?:readonlykeys|listquerykeys|createquerykey)\/action$/i
const reading = /\/(?:read|executequery|readchangefeed|readmetadata)$/

export const opens = ({ action }: Need, asked: string) => !readOnly.test(action) || reading.test(asked)
