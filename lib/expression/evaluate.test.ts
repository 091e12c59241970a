import { describe, expect, it } from 'vitest'
import { evaluate, type Subject } from './evaluate.ts'
import { parse } from './parse.ts'

const machine: Subject = {
  texts: ['vm-ledger', 'virtual machine'],
  values: (field, key) =>
    ({
      type: ['virtual machine', 'microsoft.compute/virtualmachines'],
      severity: ['high'],
      opens: [12],
      location: undefined,
      [`tag.${key}`]: key === 'env' ? ['Prod'] : [],
    })[key === undefined ? field : `${field}.${key}`] ?? (field === 'location' ? undefined : []),
  is: (word) => (word === 'worn' ? undefined : word === 'warned'),
  isIn: (name, argument) => name === 'reach' && argument === 'kv-prod',
}
const answer = (text: string) => evaluate(parse(text).expression!, machine)

describe('whether a node fits', () => {
  it.each([
    ['LEDGER', true],
    ['payments', false],
    ['type:vm', true],
    ['type:virtual', true],
    ['type=virtual', false],
    ['type="virtual machine"', true],
    ['type:vmss', false],
    ['severity>=medium', true],
    ['severity>high', false],
    ['severity:high', true],
    ['severity<critical', true],
    ['opens>=12 opens<13', true],
    ['opens!=12', false],
    ['tag.env=prod', true],
    ['tag.team!=red', true],
    ['reach("kv-prod")', true],
    ['reach("other")', false],
    ['warned', true],
    ['-warned or ledger', true],
  ])('%s: %s', (text, expected) => {
    expect(answer(text)).toBe(expected)
  })

  it.each([
    ['worn', undefined],
    ['not worn', undefined],
    ['worn ledger', undefined],
    ['worn payments', false],
    ['worn or ledger', true],
    ['location:westeurope', undefined],
    ['location!=westeurope', undefined],
  ])('what was not read is not known, unless the rest decides: %s', (text, expected) => {
    expect(answer(text)).toBe(expected)
  })
})
