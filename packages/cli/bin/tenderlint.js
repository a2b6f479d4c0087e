#!/usr/bin/env node
// CommonJS, which Node starts faster than modules.
const {existsSync} = require('node:fs')
const {join} = require('node:path')
const {pathToFileURL} = require('node:url')

const script = join(__dirname, '../dist/bundle/start.cjs')

if (existsSync(script)) {
  const {start} = require(script)

  start(process.argv.slice(2), new URL('..', pathToFileURL(__filename)), require).then((exitCode) => {
    process.exitCode = exitCode
  })
} else {
  process.stderr.write('tenderlint: this checkout is not built yet; run `npm start` in its folder once.\n')
  process.exitCode = 2
}
