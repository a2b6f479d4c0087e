import {availableParallelism} from 'node:os'
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
    // Left to itself, vitest keeps a processor free, which on two is half the machine.
    maxWorkers: availableParallelism(),
    // No test changes what another can see, so a process may load the modules once; a process of its own for each file
    // takes three times as long. Threads would share their memory, and some tests watch it.
    pool: 'forks',
    isolate: false,
    testTimeout: 30_000
  }
})
