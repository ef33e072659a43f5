import { expect, it, vi } from 'vitest'
import { dropBlockedChannels } from './dropBlockedChannels.ts'

class BlockedChannel {
  constructor() {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  }
  close(): void {}
}

it('channels between tabs that a browser forbids are taken for not there', () => {
  const scope = { BroadcastChannel: BlockedChannel }
  dropBlockedChannels(scope)
  expect('BroadcastChannel' in scope).toBe(false)
})

it('channels that work stay, and none is left open', () => {
  const close = vi.fn()
  const scope = {
    BroadcastChannel: class {
      close = close
    },
  }
  dropBlockedChannels(scope)
  expect('BroadcastChannel' in scope).toBe(true)
  expect(close).toHaveBeenCalledOnce()
  dropBlockedChannels({})
})
