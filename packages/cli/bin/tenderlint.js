#!/usr/bin/env node
// CommonJS, which Node starts faster than modules.
const {pathToFileURL} = require('node:url')
const {start} = require('../dist/bundle/start.cjs')

start(process.argv.slice(2), new URL('..', pathToFileURL(__filename))).then((exitCode) => {
  process.exitCode = exitCode
})
