import { expect, it } from 'vitest'
import { warningsPage } from './testing/warnings-page.ts'

it('docs/warnings.md is what the code says', async () => {
  await expect(warningsPage()).toMatchFileSnapshot('../../docs/warnings.md')
})
