import {comparePdf} from './compare-pdf.ts'
import {measure, type Run} from './measure.ts'
import {comparisons} from './runs.ts'

// Run as a process of its own, so that its memory is that of one comparison, or of one run of it.
const [name = '', rounds = '1', only] = process.argv.slice(2)
const runs: Record<string, Run> = {}

const comparison = name.endsWith('.pdf') ? comparePdf(name) : comparisons[name]!

for (const [run, setUp] of Object.entries(comparison)) {
  if (only === undefined || only === run) runs[run] = await setUp()
}

const samples = await measure(runs, Number(rounds))

// Kibibytes, on every platform.
process.stdout.write(JSON.stringify({samples, peakMegabytes: process.resourceUsage().maxRSS / 1024}))
