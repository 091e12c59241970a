import { severities } from '../model/warning.ts'

export interface Word {
  name: string
  about: string
}

export interface Field extends Word {
  /** `text` takes `:`, `=` and `!=`; `number` and `severity` also `>=`, `<=`, `>` and `<`. */
  compares: 'text' | 'number' | 'severity'
  /** Every value there is, where these are few. */
  values?: readonly string[]
  /** A name after a full stop is needed: `tag.env`. */
  keyed?: true
}

/** Fields by name. */
export const fields: readonly Field[] = [
  {
    name: 'certainty',
    about: 'of what leads to it',
    compares: 'text',
    values: ['yes', 'conditional', 'eligible', 'unknown'],
  },
  { name: 'group', about: 'resource group that it lies in', compares: 'text' },
  { name: 'id', about: 'its id in the graph or in Azure', compares: 'text' },
  {
    name: 'kind',
    about: 'what it is in the graph',
    compares: 'text',
    values: ['resource', 'identity', 'principal', 'federated', 'grant', 'scope'],
  },
  { name: 'location', about: 'Azure region', compares: 'text' },
  { name: 'name', about: 'its name', compares: 'text' },
  { name: 'opens', about: 'how many resources it opens', compares: 'number' },
  { name: 'role', about: 'a role that it is, or holds', compares: 'text' },
  { name: 'severity', about: 'of its worst warning', compares: 'severity', values: severities },
  {
    name: 'state',
    about: 'whether it is there',
    compares: 'text',
    values: ['live', 'softDeleted', 'deleted', 'notChecked'],
  },
  { name: 'subscription', about: 'subscription that it lies in', compares: 'text' },
  { name: 'tag', about: 'value of a tag: tag.env=prod', compares: 'text', keyed: true },
  { name: 'type', about: 'resource type, its initials will do: type:vm', compares: 'text' },
  { name: 'warning', about: 'a rule that warns of it', compares: 'text' },
  { name: 'wearers', about: 'how many resources wear it', compares: 'number' },
]

/** Yes or no by themselves: `worn`, `not worn`. In quotes they are text like any other. */
export const properties: readonly Word[] = [
  { name: 'federated', about: 'a workload outside Azure may act as it' },
  { name: 'shared', about: 'an identity worn by more than one resource' },
  { name: 'system', about: 'a system-assigned identity' },
  { name: 'user', about: 'a user-assigned identity' },
  { name: 'warned', about: 'there is a warning of it' },
  { name: 'wears', about: 'a resource that wears an identity' },
  { name: 'worn', about: 'an identity that a resource wears' },
]

/** Asked of one other thing, by its name or id. */
export const functions: readonly Word[] = [
  { name: 'become', about: 'who could come to act as this identity' },
  { name: 'fall', about: 'identities that fall with this one' },
  { name: 'near', about: 'what one line leads to or from' },
  { name: 'reach', about: 'who gets into this, and through what' },
]
