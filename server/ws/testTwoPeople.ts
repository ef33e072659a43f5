import type { TestSync } from './testSync.ts'

/** Ann and Bob, both in sync with the shared layer. */
export async function twoPeople(sync: TestSync) {
  const ann = await sync.raw('shared', sync.seat('ann', 'participant'))
  const bob = await sync.raw('shared', sync.seat('bob', 'participant'))
  await ann.sync()
  await bob.sync()
  return { ann, bob }
}
