import { expect, test } from 'vitest'
import { settingsFrom } from './settings.ts'

test('without variables the server uses port 3000 and a folder of the project', () => {
  expect(settingsFrom({}, '/project')).toEqual({ settings: { port: 3000, dataDirectory: '/project/.lanyard' } })
  expect(settingsFrom({ PORT: '', LANYARD_DATA: ' ', DATABASE_URL: '' }, '/project')).toEqual(
    settingsFrom({}, '/project'),
  )
})

test('every variable is taken', () => {
  const url = 'postgresql://lanyard@db.example:5432/lanyard'
  expect(settingsFrom({ PORT: '8080', LANYARD_DATA: '/var/lanyard', DATABASE_URL: url }, '/project')).toEqual({
    settings: { port: 8080, dataDirectory: '/var/lanyard', databaseUrl: url },
  })
  expect(settingsFrom({ PORT: '0', LANYARD_DATA: 'elsewhere' }, '/project')).toEqual({
    settings: { port: 0, dataDirectory: '/project/elsewhere' },
  })
})

test.each(['-1', '65536', '3000x', '3e3', '0x10', '1.5', '٣', 'NaN'])('PORT=%s is refused and named', (PORT) => {
  const answer = settingsFrom({ PORT }, '/project')
  expect(answer).toEqual({ mistakes: [expect.stringContaining(`PORT is \`${PORT}\``)] })
})

test('all mistakes are named at once, and a password is never repeated', () => {
  const answer = settingsFrom({ PORT: 'web', DATABASE_URL: 'mysql://root:secret@db/lanyard' }, '/project')
  expect('mistakes' in answer && answer.mistakes).toEqual([
    expect.stringContaining('PORT'),
    expect.stringContaining('DATABASE_URL'),
  ])
  expect(JSON.stringify(answer)).not.toContain('secret')
})
