import { describe, expect, it } from 'vitest'
import { dateWords, timeAgo, timeWords, utcWords } from './time-words.ts'

const now = Date.parse('2026-03-10T12:00:00Z')

describe('time in words', () => {
  it.each([
    ['2026-03-10T11:59:40Z', 'just now'],
    ['2026-03-10T11:58:00Z', '2 minutes ago'],
    ['2026-03-09T12:00:00Z', 'yesterday'],
    ['2026-03-06T12:00:00Z', '4 days ago'],
    ['2026-02-20T12:00:00Z', '2 weeks ago'],
    ['2025-12-01T12:00:00Z', '3 months ago'],
    ['2026-03-10T14:00:00Z', 'in 2 hours'],
  ])('says how long ago %s was', (iso, words) => {
    expect(timeAgo(Date.parse(iso), now)).toBe(words)
  })

  it('shows a moment in the zone that is asked for', () => {
    expect(timeWords('2026-03-10T23:30:00Z', 'UTC')).toBe('10 Mar 2026, 23:30')
    expect(timeWords('2026-03-10T23:30:00Z', 'Europe/Berlin')).toBe('11 Mar 2026, 00:30')
    expect(dateWords('2026-03-10T23:30:00Z', 'Europe/Berlin')).toBe('11 Mar 2026')
  })

  it('shows UTC to the second', () => {
    expect(utcWords('2026-03-10T23:30:05.123Z')).toBe('2026-03-10 23:30:05 UTC')
  })

  it('leaves a time that cannot be read as it was written', () => {
    expect(timeWords('soon')).toBe('soon')
    expect(utcWords('soon')).toBe('soon')
  })
})
