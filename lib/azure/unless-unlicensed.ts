import { ReadingFailure } from './reading-failure.ts'

/** Azure's codes for a tenant without the licence that a feature needs: what needs it cannot have been used. */
const codes = new Set(['AadPremiumLicenseRequired', 'AadPremiumLicenseRequiredForThisOperation'])

/** Reads what a tenant may lack the licence for; without it there is nothing, and that is known. */
export async function unlessUnlicensed(read: () => Promise<void>): Promise<void> {
  try {
    await read()
  } catch (error) {
    if (!(error instanceof ReadingFailure) || !codes.has(error.code ?? '')) throw error
  }
}
