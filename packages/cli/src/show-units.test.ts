import {expect, test} from 'vitest'
import {createFolder} from '../../runtime/fixtures/folder.ts'
import {createHost} from '../fixtures/host.ts'
import {openEngine} from './engine.ts'
import {runCommand} from './run-command.ts'

async function run(...args: readonly string[]) {
  const {host, printed} = createHost(createFolder({}))

  return {code: await runCommand(['units', ...args], host, openEngine), ...printed}
}

test('should show what is read from a quantity', async () => {
  expect(await run('show', '30', 'Kw')).toEqual({
    code: 0,
    stdout: `30 Kw
  value      30
  unit       Kw
  expected   Kw: kW
  preferred  kW
  UCUM       kW
  dimension  L²·M·T⁻³
  kind       power
  status     deprecated
  SI value   30000 W
`,
    stderr: ''
  })
})

test('should show a unit alone as JSON', async () => {
  const {code, stdout} = await run('show', 'kW', '--json')

  expect([code, JSON.parse(stdout)]).toEqual([
    0,
    [
      {
        text: 'kW',
        unit: 'kW',
        ucum: 'kW',
        dimension: 'L²·M·T⁻³',
        kinds: ['power'],
        status: 'preferred',
        siUnit: 'W',
        defects: []
      }
    ]
  ])
})

test('should list the units as lines and as JSON', async () => {
  const [text, json] = [await run('list'), await run('list', '--json')]
  const units: readonly {readonly symbol: string}[] = JSON.parse(json.stdout)

  expect(
    text.stdout
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((d) => d.split(/ {2,}/u)[0])
  ).toEqual(units.map((d) => d.symbol))
})

test('should say what is no quantity', async () => {
  expect(await run('show', 'quality')).toEqual({
    code: 2,
    stdout: '',
    stderr: 'tenderlint: no quantity or unit is read from `quality`\n`tenderlint units list` lists the units.\n'
  })
})
