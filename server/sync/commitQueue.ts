import {
  COMMIT_MAX_ENTRIES,
  COMMIT_RETRY_MAX_MS,
  COMMIT_RETRY_MIN_MS,
  GROUP_COMMIT_MS,
  SLOW_COMMIT_MS,
} from './limits.ts'
import type { DocName, LogEntry, UpdateLog } from './updateLog.ts'

export interface CommitQueueOptions {
  log: Pick<UpdateLog, 'append'>
  /** Everything of this document up to its `durableSeq` is on disk. */
  onDurable(doc: DocName, entries: number): void
  /** True: this document's updates don't get to disk at the moment. */
  onDegraded(doc: DocName, degraded: boolean): void
  onError(doc: DocName, error: unknown): void
  /** How long one commit took, successful or not. */
  onCommit?(milliseconds: number): void
}

/**
 * The one way to the log: collects the updates of all rooms and commits them together, one commit at a time, in order.
 * A document whose commit fails is retried by itself, so that it cannot hold up the others; nothing is ever given up.
 */
export interface CommitQueue {
  enqueue(entry: LogEntry): void
  /** Counts the entries enqueued for the document since it was first seen. */
  enqueuedSeq(doc: DocName): number
  durableSeq(doc: DocName): number
  isDegraded(doc: DocName): boolean
  /** What is not known to be on disk yet, in order. A document is loaded as log + this. */
  uncommitted(doc: DocName): Uint8Array[]
  /** Resolves when all that is enqueued now is on disk; false: not within `timeoutMs`. */
  flush(docs: readonly DocName[] | 'all', timeoutMs: number): Promise<boolean>
  /** Drops the counters of a clean document. */
  forget(doc: DocName): void
  stats(): { queuedEntries: number; queuedBytes: number; degraded: boolean }
  /** No commit starts after this. */
  stop(): void
}

interface DocQueue {
  entries: LogEntry[]
  enqueued: number
  durable: number
  failures: number
  retryAt: number
  degraded: boolean
}

export function createCommitQueue(options: CommitQueueOptions): CommitQueue {
  const queues = new Map<DocName, DocQueue>()
  let timer: NodeJS.Timeout | null = null
  let timerAt = 0
  let committing = false
  let stopped = false
  let waiters: (() => void)[] = []

  function queueOf(doc: DocName): DocQueue {
    const found = queues.get(doc)
    if (found) return found
    const made = { entries: [], enqueued: 0, durable: 0, failures: 0, retryAt: 0, degraded: false }
    queues.set(doc, made)
    return made
  }

  function schedule(at: number): void {
    if (stopped || (timer && timerAt <= at)) return
    if (timer) clearTimeout(timer)
    timerAt = at
    timer = setTimeout(run, Math.max(0, at - performance.now()))
  }

  function run(): void {
    timer = null
    if (committing || stopped) return
    committing = true
    void commitDue().finally(() => {
      committing = false
      scheduleNext()
    })
  }

  async function commitDue(): Promise<void> {
    const healthy = dueDocs((queue) => queue.failures === 0)
    if (healthy.length > 0) await commit(healthy)
    await probeFailed()
  }

  /** One failing document after the other, and no further once one fails again: it probably is the whole storage. */
  async function probeFailed(): Promise<void> {
    for (const doc of dueDocs((queue) => queue.failures > 0 && queue.retryAt <= performance.now())) {
      if (stopped || !(await commit([doc]))) return
    }
  }

  function dueDocs(isDue: (queue: DocQueue) => boolean): DocName[] {
    return [...queues].filter(([, queue]) => queue.entries.length > 0 && isDue(queue)).map(([doc]) => doc)
  }

  async function commit(docs: readonly DocName[]): Promise<boolean> {
    const batch = takeBatch(docs)
    const slow = setTimeout(() => setDegraded(batch.keys(), true), SLOW_COMMIT_MS)
    const startedAt = performance.now()
    try {
      await options.log.append([...batch.values()].flat())
    } catch (error) {
      for (const doc of batch.keys()) postpone(doc, error)
      return false
    } finally {
      clearTimeout(slow)
      options.onCommit?.(performance.now() - startedAt)
    }
    for (const [doc, entries] of batch) settle(doc, entries.length)
    return true
  }

  function takeBatch(docs: readonly DocName[]): Map<DocName, LogEntry[]> {
    const batch = new Map<DocName, LogEntry[]>()
    let room = COMMIT_MAX_ENTRIES
    for (const doc of docs) {
      const entries = queueOf(doc).entries.slice(0, room)
      if (entries.length > 0) batch.set(doc, entries)
      room -= entries.length
    }
    return batch
  }

  function settle(doc: DocName, count: number): void {
    const queue = queueOf(doc)
    queue.entries.splice(0, count)
    queue.durable += count
    queue.failures = 0
    setDegraded([doc], false)
    options.onDurable(doc, count)
    for (const wake of waiters) wake()
  }

  function postpone(doc: DocName, error: unknown): void {
    const queue = queueOf(doc)
    queue.failures += 1
    queue.retryAt =
      performance.now() + Math.min(COMMIT_RETRY_MAX_MS, COMMIT_RETRY_MIN_MS * 2 ** (queue.failures - 1))
    setDegraded([doc], true)
    options.onError(doc, error)
  }

  function setDegraded(docs: Iterable<DocName>, degraded: boolean): void {
    for (const doc of docs) {
      const queue = queueOf(doc)
      if (queue.degraded === degraded) continue
      queue.degraded = degraded
      options.onDegraded(doc, degraded)
    }
  }

  function scheduleNext(): void {
    for (const queue of queues.values()) {
      if (queue.entries.length === 0) continue
      schedule(queue.failures > 0 ? queue.retryAt : performance.now() + GROUP_COMMIT_MS)
    }
  }

  const isFlushed = (goals: ReadonlyMap<DocName, number>) =>
    [...goals].every(([doc, seq]) => (queues.get(doc)?.durable ?? Number.POSITIVE_INFINITY) >= seq)

  function flush(docs: readonly DocName[] | 'all', timeoutMs: number): Promise<boolean> {
    const names = docs === 'all' ? [...queues.keys()] : docs
    const goals = new Map(names.map((doc) => [doc, queueOf(doc).enqueued]))
    if (isFlushed(goals)) return Promise.resolve(true)
    for (const doc of names) queueOf(doc).retryAt = 0
    if (!committing) schedule(performance.now())
    return new Promise((resolve) => {
      const end = (flushed: boolean) => {
        clearTimeout(timeout)
        waiters = waiters.filter((waiter) => waiter !== wake)
        resolve(flushed)
      }
      const wake = () => isFlushed(goals) && end(true)
      const timeout = setTimeout(() => end(false), timeoutMs)
      waiters.push(wake)
    })
  }

  return {
    enqueue(entry) {
      const queue = queueOf(entry.doc)
      queue.entries.push(entry)
      queue.enqueued += 1
      if (!committing && queue.failures === 0) schedule(performance.now() + GROUP_COMMIT_MS)
    },
    enqueuedSeq: (doc) => queues.get(doc)?.enqueued ?? 0,
    durableSeq: (doc) => queues.get(doc)?.durable ?? 0,
    isDegraded: (doc) => queues.get(doc)?.degraded ?? false,
    uncommitted: (doc) => (queues.get(doc)?.entries ?? []).map((entry) => entry.update),
    flush,
    forget(doc) {
      if (queues.get(doc)?.entries.length === 0) queues.delete(doc)
    },
    stats() {
      const all = [...queues.values()]
      return {
        queuedEntries: all.reduce((sum, queue) => sum + queue.entries.length, 0),
        queuedBytes: all.reduce(
          (sum, queue) => sum + queue.entries.reduce((s, e) => s + e.update.length, 0),
          0,
        ),
        degraded: all.some((queue) => queue.degraded),
      }
    },
    stop() {
      stopped = true
      if (timer) clearTimeout(timer)
    },
  }
}
