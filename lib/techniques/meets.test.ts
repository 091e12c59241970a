import { describe, expect, it } from 'vitest'
import { meets } from './meets.ts'
import { control, data } from './need.ts'
import { permissionsOf } from './testing/specify.ts'

const write = 'Microsoft.Notes/books/write'
const run = 'Microsoft.Notes/books/run/action'
const both = { needs: [[control(write), control(run)]] }
const either = { needs: [[control(write)], [control(run)]] }
const condition = "@Resource[Microsoft.Notes/books:color] StringEquals 'red'"

describe('a role meets a technique', () => {
  it('only with every need of one alternative', () => {
    expect(meets(both, permissionsOf({ actions: [write] }))).toBe('no')
    expect(meets(both, permissionsOf({ actions: [write, run] }))).toBe('yes')
    expect(meets(either, permissionsOf({ actions: [run] }))).toBe('yes')
  })

  it('with needs met by different permission blocks, each judged by itself', () => {
    expect(meets(both, permissionsOf({ actions: [write], notActions: [run] }, { actions: [run] }))).toBe('yes')
    expect(meets(both, permissionsOf({ actions: ['*'], notActions: [run] }, { actions: [write] }))).toBe('no')
  })

  it('conditionally where one need is under a condition and nothing else is surer', () => {
    expect(meets(both, permissionsOf({ actions: [write] }, { actions: [run], condition }))).toBe('conditional')
    expect(meets(either, permissionsOf({ actions: [write] }, { actions: [run], condition }))).toBe('yes')
    expect(meets(both, permissionsOf({ actions: [run], condition }))).toBe('no')
  })

  it('in the right plane only, in any case', () => {
    const login = { needs: [[data('Microsoft.Notes/books/login/action')]] }
    expect(meets(login, permissionsOf({ actions: ['*'] }))).toBe('no')
    expect(meets(login, permissionsOf({ dataActions: ['microsoft.notes/BOOKS/*'] }))).toBe('yes')
  })
})
