import { expect, it } from 'vitest'
import { triedIn, whySignedOut } from './sign-in-trouble.ts'

const chained = Object.assign(new Error('ChainedTokenCredential authentication failed.\nmore'), {
  errors: [
    new Error('EnvironmentCredential is unavailable. To troubleshoot, visit https://example.com/a.'),
    new Error('Error: Unable to execute PowerShell.\nat somewhere'),
    new Error("Please run 'az login' from a command prompt to authenticate."),
  ],
})

it('every way that was tried is told in a line', () => {
  expect(triedIn(chained)).toEqual([
    'EnvironmentCredential is unavailable.',
    'Unable to execute PowerShell.',
    "Please run 'az login' from a command prompt to authenticate.",
  ])
  expect(triedIn(new Error('AADSTS7000215: Invalid client secret'))).toEqual(['AADSTS7000215: Invalid client secret'])
})

it('what speaks of a sign-in that there was is the reason why there is none', () => {
  expect(whySignedOut(chained)).toContain('az login')
  expect(whySignedOut(new Error('AADSTS700082: expired\nmore'))).toBe('AADSTS700082: expired')
})

it('what Microsoft Entra says is found far down in what the credential says', () => {
  const error = new Error(
    'EnvironmentCredential authentication failed. Status code: 400\nMore details:\ninvalid_client: Description: AADSTS7000215: Invalid client secret provided. - Correlation ID: Not Available',
  )
  expect(whySignedOut(error)).toBe('AADSTS7000215: Invalid client secret provided.')
})

it('details that are not of Microsoft Entra are told as well', () => {
  const error = new Error(
    'EnvironmentCredential authentication failed. To troubleshoot, visit x.\nMore details:\nno_route,',
  )
  expect(triedIn(error)).toEqual(['EnvironmentCredential authentication failed. no_route'])
})
