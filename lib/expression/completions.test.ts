import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completionsAt, quoted } from './completions.ts'
import { parse } from './parse.ts'

const values = (field: string) =>
  new Map([
    ['role', ['Owner', 'Key Vault Reader', 'Reader']],
    ['reach', ['kv-prod', 'st"odd']],
    ['tag.', ['env', 'team']],
  ]).get(field) ?? []
const offered = (text: string) => completionsAt(text, text.length, values).choices.map((choice) => choice.text)

describe('what may follow', () => {
  it('offers fields, properties and functions that start so', () => {
    expect(offered('se')).toEqual(['severity>='])
    expect(offered('not wo')).toEqual(['worn'])
    expect(offered('-re')).toEqual(['reach("'])
  })

  it('offers everything on an empty field, and nothing after a finished word', () => {
    expect(offered('').length).toBeGreaterThan(20)
    expect(offered('worn ')).toEqual([])
  })

  it('offers values: those that start so before those that hold it, in quotes where they need them', () => {
    expect(offered('role:rea')).toEqual(['Reader', '"Key Vault Reader"'])
    expect(offered('role:"key v')).toEqual(['"Key Vault Reader"'])
    expect(offered('severity>=h')).toEqual(['high'])
    expect(offered('reach("kv')).toEqual(['"kv-prod")'])
    expect(offered('reach(odd')).toEqual(['"st\\"odd")'])
    expect(offered('tag.te')).toEqual(['tag.team='])
  })

  it('replaces what was begun and nothing else', () => {
    const text = 'worn role:Rea'
    expect(completionsAt(text, text.length, values).from).toBe('worn role:'.length)
  })

  it('writes any value so that it is read back as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (value) => {
        expect(parse(`name=${quoted(value)}`).expression).toMatchObject({ value })
      }),
    )
  })
})
