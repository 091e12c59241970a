import type { Json, Resource } from '../model/facts.ts'
import type { Technique } from './technique.ts'

type Open = NonNullable<Technique['open']>

/** Open unless the setting has this value: where the properties were read, Azure takes an absent setting for the other. */
export const openUnless =
  (setting: string, closing: Json): Open =>
  ({ settings }: Resource) => {
    if (!settings) return 'unknown'
    return settings[setting] === closing ? 'no' : 'yes'
  }

/** Open only with this value; where the properties were read, an absent setting is closed. */
export const openOnlyIf =
  (setting: string, opening: Json): Open =>
  ({ settings }: Resource) => {
    if (!settings) return 'unknown'
    return settings[setting] === opening ? 'yes' : 'no'
  }

export const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
