import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {createHost} from '../fixtures/host.ts'
import {openEngine} from './engine.ts'
import {runCommand} from './run-command.ts'

const cwd = mkdtempSync(join(tmpdir(), 'tenderlint-errors-'))

afterAll(() => rmSync(cwd, {recursive: true}))

writeFileSync(join(cwd, 'offer.md'), 'It takes 75 kW.\n')
writeFileSync(join(cwd, 'tenderlint.yaml'), 'rulez: {}\nrules:\n  units/wrong-symbols: off\n')

test.each([
  [
    ['offer.md', '--messages', 'zh', '--fromat', 'json'],
    'tenderlint: 未知选项 `--fromat`；是否指 `--format`？\n`tenderlint --help` 列出可用的命令和选项。\n'
  ],
  [
    ['annotate', '--messages=zh'],
    'tenderlint: 没有可批注的内容：请给出文件、文件夹或通配符\n`tenderlint --help` 列出可用的命令和选项。\n'
  ],
  [['ofer.md', '--messages', 'zh'], 'tenderlint: `ofer.md`：没有此文件或文件夹；是否指 `offer.md`？\n'],
  [
    ['offer.md', '--messages', 'zh'],
    `tenderlint.yaml:1:1: 未知设置 \`rulez\`
  1 | rulez: {}
      ^^^^^ 是否指 \`rules\`？

tenderlint.yaml:3:3: 未知规则 \`units/wrong-symbols\`
  3 |   units/wrong-symbols: off
        ^^^^^^^^^^^^^^^^^^^ 是否指 \`units/wrong-symbol\`？\`tenderlint rules\` 列出全部规则。
`
  ],
  [
    ['explain', 'units/wrong-symbo', '--messages', 'zh'],
    'tenderlint: 未知规则 `units/wrong-symbo`；是否指 `units/wrong-symbol`？\n`tenderlint rules` 列出全部规则。\n'
  ]
])('should say in Chinese what is wrong with %j', async (args, expected) => {
  const {host, printed} = createHost(cwd)

  await runCommand(args, host, openEngine)

  expect([printed.stdout, printed.stderr]).toEqual(['', expected])
})
