import {defineConfig} from 'vitest/config'

// Packages are tested from their sources, so that no test needs a build.
export default defineConfig({
  resolve: {conditions: ['tenderlint:source', 'node', 'import', 'default']},
  ssr: {resolve: {conditions: ['tenderlint:source', 'node', 'import', 'default']}},
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'glossary/src/**/*.test.ts',
      'rules/**/*.test.ts',
      'scripts/*.test.ts',
      'fixtures/*.test.ts'
    ],
    exclude: ['**/node_modules/**', '**/dist/**', '**/*.e2e.test.ts'],
    testTimeout: 30_000
  }
})
