import {defineConfig} from 'vitest/config'

// Tests that drive a program which is not ours, as built: each skips itself, and says so, where that is not installed.
export default defineConfig({
  test: {include: ['packages/*/e2e/**/*.e2e.test.ts'], testTimeout: 120_000}
})
