import type { Json } from '../model/facts.ts'

/** One value that is another. `path` names it from the outside in: `settings › allowSharedKeyAccess`. */
export interface FieldChange {
  path: string[]
  was?: Json
  is?: Json
}

/** Which values differ. Lists are compared as a whole. */
export function fieldChanges(was: Json, is: Json): FieldChange[] {
  const changes: FieldChange[] = []
  compare([], was, is)
  return changes

  function compare(path: string[], old: Json | undefined, current: Json | undefined) {
    if (isRecord(old) && isRecord(current)) {
      for (const key of new Set([...Object.keys(old), ...Object.keys(current)]))
        compare([...path, key], own(old, key), own(current, key))
      return
    }
    if (JSON.stringify(old) === JSON.stringify(current)) return
    changes.push({
      path,
      ...(old === undefined ? {} : { was: old }),
      ...(current === undefined ? {} : { is: current }),
    })
  }
}

const isRecord = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const own = (record: { [key: string]: Json }, key: string): Json | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined
