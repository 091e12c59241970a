import { test as base } from '@playwright/test'
import { type Lanyard, signedInState, startLanyard } from './server-process.ts'

export { expect } from '@playwright/test'

interface TestFixtures {
  /** The server of this test file: fresh for each file, shared by the tests in it. `page.goto('/')` goes there. */
  lanyard: Lanyard
}

interface WorkerFixtures {
  serverOf: (file: string) => Promise<Lanyard>
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  serverOf: [
    async ({ browserName: _ }, use) => {
      let current: { file: string; lanyard: Lanyard } | undefined
      await use(async (file) => {
        if (current?.file !== file) {
          await current?.lanyard.stop()
          current = undefined
          current = { file, lanyard: await startLanyard() }
        }
        return current.lanyard
      })
      await current?.lanyard.stop()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  lanyard: async ({ serverOf }, use, testInfo) => use(await serverOf(testInfo.file)),
  // Every page is opened by somebody who signed in.
  storageState: async ({ lanyard: _ }, use) => use(signedInState()),
  baseURL: async ({ lanyard }, use) => use(lanyard.url),
})
