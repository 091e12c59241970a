import { describe, expect, it } from 'vitest'
import { entriesOf } from '../../testing/entries-of.ts'

const entries = (role: Parameters<typeof entriesOf>[1]['directoryRoles']) =>
  entriesOf('directory-role', { directoryRoles: role })

describe('a directory role', () => {
  it('is called as its source says, else by its well-known id, else by the id', () => {
    const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10'
    expect(entries([{ who: 'p', role: 'x', name: 'Tide keeper' }])).toMatchObject([{ gives: 'Tide keeper' }])
    expect(entries([{ who: 'p', role: globalAdministrator }])).toMatchObject([{ gives: 'Global Administrator' }])
    expect(entries([{ who: 'p', role: 'x' }])).toMatchObject([{ gives: 'x' }])
  })

  it('is for the whole directory, a part of it, or one object', () => {
    const at = (place: string) => entries([{ who: 'p', role: 'x', at: place }])[0]!.on
    expect([at('/'), at('/administrativeUnits/1'), at('/2')]).toEqual([
      'Microsoft Entra',
      'an administrative unit',
      'one object',
    ])
  })
})
