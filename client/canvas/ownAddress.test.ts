import { expect, it, vi } from 'vitest'
import { ownAddress } from './ownAddress.ts'

it('shows pictures of this server only: nothing from elsewhere, nothing that lies in a record', () => {
  vi.stubGlobal('location', new URL('https://board.example.org/b/abc'))
  for (const own of ['/api/boards/b/assets/a', 'https://board.example.org/api/boards/b/assets/a'])
    expect(ownAddress(own)).toBe(own)
  const refused = [
    'https://elsewhere.example.org/a.png',
    '//elsewhere.example.org/a.png',
    'http://[',
    'javascript:alert(1)',
    'data:image/png;base64,AAAA',
    'data:image/svg+xml,<svg/>',
    'blob:https://elsewhere.example.org/1',
    null,
  ]
  for (const src of refused) expect(ownAddress(src)).toBeNull()
  vi.unstubAllGlobals()
})
