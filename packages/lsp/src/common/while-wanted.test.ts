import {expect, test} from 'vitest'
import {CancellationTokenSource, LSPErrorCodes} from 'vscode-languageserver'
import {whileWanted} from './while-wanted.ts'

const never = new Promise<string>(() => {})
const cancelled = {code: LSPErrorCodes.RequestCancelled}

test('should give the answer', async () => {
  expect(await whileWanted(new CancellationTokenSource().token, Promise.resolve('answer'))).toBe('answer')
})

test('should give what went wrong', async () => {
  await expect(
    whileWanted(new CancellationTokenSource().token, Promise.reject(new Error('no answer')))
  ).rejects.toMatchObject({message: 'no answer'})
})

test('should end when nobody wants the answer any more', async () => {
  const source = new CancellationTokenSource()
  const answer = whileWanted(source.token, never)

  source.cancel()

  await expect(answer).rejects.toMatchObject(cancelled)
})

test('should end at once where that was said before', async () => {
  const source = new CancellationTokenSource()

  source.cancel()

  await expect(whileWanted(source.token, never)).rejects.toMatchObject(cancelled)
})
