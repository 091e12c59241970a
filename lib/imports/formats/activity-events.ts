import { activityEventFactOf } from '#lib/facts/activity-event-fact.ts'
import { objectOf } from '#lib/resources/json-value.ts'
import type { ImportFormat } from '../import-format.ts'

/** The Activity Log; `az monitor activity-log list`. */
export const activityEvents: ImportFormat = {
  id: 'activity-events',
  label: 'events of the Activity Log',
  recognises(value) {
    const { eventDataId, operationName } = objectOf(value)
    return typeof eventDataId === 'string' && operationName !== undefined
  },
  read: (value, into) => into.add('activityEvents', activityEventFactOf(value)),
}
