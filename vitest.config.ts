import { configDefaults, defineConfig } from 'vitest/config'

// `--mode long` runs the tests that take minutes, and only those.
export default defineConfig(({ mode }) => ({
  test: {
    include: [
      `{app,bin,components,deploy,docs,emulator,lib,scripts}/**/*.${mode === 'long' ? 'long.test' : 'test'}.{ts,tsx}`,
    ],
    exclude: [...configDefaults.exclude, ...(mode === 'long' ? [] : ['**/*.long.test.*'])],
    testTimeout: mode === 'long' ? 600_000 : 20_000,
    hookTimeout: 60_000,
  },
}))
