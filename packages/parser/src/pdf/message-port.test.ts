import {expect, test} from 'vitest'
import {createMessagePort} from './message-port.ts'

test('should deliver a message when its sender has spoken, to who listens then', async () => {
  const port = createMessagePort()
  const heard: unknown[] = []
  const stop = new AbortController()

  port.addEventListener('message', ({data}) => heard.push(['first', data]))
  port.addEventListener('message', ({data}) => heard.push(['second', data]), {signal: stop.signal})
  port.postMessage({})

  expect(heard).toEqual([])

  await Promise.resolve()

  expect(heard).toEqual([
    ['first', {}],
    ['second', {}]
  ])

  stop.abort()
  port.postMessage({})
  await Promise.resolve()

  expect(heard.slice(2)).toEqual([['first', {}]])
})

test('should keep a chunk as it was sent, while the sender uses its lists again', async () => {
  const port = createMessagePort()
  const chunk = {fnArray: [1, 2], length: 2}
  const heard: unknown[] = []

  port.addEventListener('message', ({data}) => heard.push(data.chunk))
  port.postMessage({chunk})
  chunk.fnArray.length = 0
  chunk.length = 0
  await Promise.resolve()

  expect(heard).toEqual([{fnArray: [1, 2], length: 2}])
})
