import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{app,bin,components,lib,scripts}/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
