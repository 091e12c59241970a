import { describe, expect, it } from 'vitest'
import { counted, named, sentence, withArticle } from './words.ts'

describe('the article', () => {
  it.each([
    'an AI Search service',
    'an API connection',
    'a DNS zone',
    'an SSH key',
    'a SQL server',
    'a VM',
    'a NAT gateway',
    'an Arc-enabled server',
    'an Event Hubs namespace',
    'an action group',
    'an image gallery',
    'a user',
    'a user-assigned managed identity',
    'a universal forwarder',
    'a web app',
    'an hourly job',
    'a MySQL flexible server',
    'an X account',
  ])('is right in `%s`', (words) => {
    expect(withArticle(words.replace(/^an? /, ''))).toBe(words)
  })
})

describe('counting', () => {
  it('says one, none and many', () => {
    expect([0, 1, 2, 1500].map((count) => counted(count, 'right'))).toEqual([
      'no rights',
      'one right',
      '2 rights',
      '1,500 rights',
    ])
    expect(counted(2, 'managed identity', 'managed identities')).toBe('2 managed identities')
  })

  it('names at most three', () => {
    const nodes = ['a', 'b', 'c', 'd'].map((label) => ({ label }))
    expect([1, 2, 3, 4].map((length) => named(nodes.slice(0, length)))).toEqual([
      'a',
      'a and b',
      'a, b and c',
      'a, b and 2 more',
    ])
  })

  it('makes a sentence once', () => {
    expect([sentence('one leads here'), sentence('Done.')]).toEqual(['One leads here.', 'Done.'])
  })
})
