import { defineConfig } from '@playwright/test'

// Nothing here may reach for the network: Chromium's own traffic is switched off.
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
]
const executablePath = process.env.LANYARD_CHROMIUM

export default defineConfig({
  testDir: 'e2e',
  outputDir: '.test/e2e',
  snapshotPathTemplate: 'e2e/looks/{arg}{ext}',
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: '.test/e2e.json' }]],
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      args: quiet,
      // Root has no sandbox of its own to give; the pages are ours.
      chromiumSandbox: false,
      ...(executablePath ? { executablePath } : {}),
    },
  },
})
