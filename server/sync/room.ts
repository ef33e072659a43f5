import * as Y from 'yjs'
import { ROOM_STATUS } from '../../shared/protocol/messages.ts'
import { BadFrame } from './badFrame.ts'
import type { Connection } from './connection.ts'
import { ALL_WELL, type StatusLine } from './extensionOutput.ts'
import { createFanOut } from './fanOut.ts'
import { createGapKeeper, type GapKeeper } from './gapKeeper.ts'
import type { LiveDoc } from './liveDoc.ts'
import { createRoomAwareness } from './roomAwareness.ts'
import type { RoomOptions } from './roomOptions.ts'
import { createSizeGauge, type SizeGauge } from './sizeGauge.ts'
import { type Judgement, judgeUpdate } from './updateJudge.ts'
import type { DocName } from './updateLog.ts'
import { scanUpdate } from './updateScan.ts'

export type RoomState = 'loading' | 'open' | 'closing'

/** What became of an update: the judgement; or `broken`: Yjs threw, and the room is loaded anew without it. */
export type Verdict = Exclude<Judgement, 'nothing'> | 'broken'

const STORAGE_DEGRADED: StatusLine = [ROOM_STATUS.storageDegraded, 'storage']
const NEAR_SIZE_LIMIT: StatusLine = [ROOM_STATUS.nearSizeLimit, 'near']

/** One layer document with the sockets that are in it. */
export class Room {
  readonly name: DocName
  readonly connections = new Set<Connection>()
  readonly awareness = createRoomAwareness<Connection>(() => this.connections)
  readonly #options: RoomOptions
  readonly #gaps: GapKeeper
  readonly #fanOut = createFanOut<Connection>(() => this.connections)
  #state: RoomState = 'loading'
  #live: LiveDoc | null = null
  #size: SizeGauge | null = null
  #emptySince = Date.now()
  /** Settles when the room is open, or rejects when it cannot be loaded. */
  ready: Promise<void>

  constructor(options: RoomOptions) {
    this.#options = options
    this.name = options.name
    this.#gaps = createGapKeeper(options.layer)
    this.ready = this.#load()
    // Whoever waits for it hears of a failure; nobody may be waiting.
    this.ready.catch(() => {})
  }

  get state(): RoomState {
    return this.#state
  }

  get isOpen(): boolean {
    return this.#state === 'open'
  }

  get enqueuedSeq(): number {
    return this.#options.queue.enqueuedSeq(this.name)
  }

  get durableSeq(): number {
    return this.#options.queue.durableSeq(this.name)
  }

  get status(): StatusLine {
    if (this.#options.queue.isDegraded(this.name)) return STORAGE_DEGRADED
    return this.#size?.isNear ? NEAR_SIZE_LIMIT : ALL_WELL
  }

  /** Open, without people for `idleMs`, and everything on disk. */
  isIdle(idleMs: number): boolean {
    const isClean = this.enqueuedSeq === this.durableSeq
    return this.isOpen && this.connections.size === 0 && isClean && Date.now() - this.#emptySince >= idleMs
  }

  join(connection: Connection): void {
    this.connections.add(connection)
    connection.enter(this)
  }

  leave(connection: Connection): void {
    this.connections.delete(connection)
    this.awareness.leave(connection)
    this.#emptySince = Date.now()
  }

  step2For(stateVector: Uint8Array): Uint8Array {
    try {
      return this.#doc().step2For(stateVector)
    } catch {
      throw new BadFrame('malformed state vector')
    }
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#doc().doc)
  }

  encodeState(): Uint8Array {
    return Y.encodeStateAsUpdate(this.#doc().doc)
  }

  /** A client's update: check, apply, pass on, keep. Throws BadFrame. */
  submit(sender: Connection, update: Uint8Array): Verdict {
    const verdict = this.#judgeAndApply(sender, update)
    this.#options.counts.updatesReceived += 1
    if (verdict !== 'accepted' && verdict !== 'gap') this.#options.counts.updatesRefused += 1
    return verdict
  }

  #judgeAndApply(sender: Connection, update: Uint8Array): Verdict {
    const live = this.#doc()
    const judgement = judgeUpdate(scanUpdate(update), {
      doc: live.doc,
      layer: this.#options.layer,
      role: sender.person.role,
      isPaused: this.#options.isPaused(),
      isForeign: (client) => this.#isForeign(client, sender),
      isOwed: sender.isRefused,
      fits: (bytes) => this.#size?.fits(bytes) ?? true,
    })
    if (judgement === 'nothing') return 'accepted'
    if (judgement !== 'accepted' && judgement !== 'gap') return judgement
    if (judgement === 'gap' && !this.#gaps.mayTake(live.doc)) return 'gap'
    if (!this.#apply(live, update, sender)) return 'broken'
    const toKeep = judgement === 'gap' && this.#gaps.toKeep(update)
    if (toKeep) this.#keep(toKeep, sender)
    return judgement
  }

  /** A change made by the server. Throws what `change` throws, and leaves the document as it was then. */
  write(change: (doc: Y.Doc) => void): void {
    const live = this.#doc()
    try {
      for (const update of live.change(change)) this.#pass(update, null)
    } catch (error) {
      if (live.isBroken) this.#reset(error)
      throw error
    }
  }

  /** Everything up to the queue's durable number is on disk. */
  onDurable(): void {
    for (const connection of this.connections) connection.releaseBarriers(this.durableSeq)
  }

  tellStatus(): void {
    for (const connection of this.connections) connection.tellStatus()
  }

  /** No frame is handled and nobody comes in any more. */
  startClosing(): void {
    this.#state = 'closing'
  }

  closeConnections(code: number, reason: string): void {
    for (const connection of [...this.connections]) connection.close(code, reason)
  }

  destroy(): void {
    this.#state = 'closing'
    this.#fanOut.dispose()
    this.awareness.dispose()
    this.#dropDoc()
  }

  #doc(): LiveDoc {
    if (!this.#live) throw new Error('room is not open')
    return this.#live
  }

  async #load(): Promise<void> {
    try {
      const live = await this.#options.load()
      if (this.#state !== 'loading') return live.destroy()
      this.#live = live
      this.#size = createSizeGauge({
        maxBytes: this.#options.maxBytes,
        measure: () => live.measure(),
        onMeasured: (hasShrunk) => this.#afterMeasuring(hasShrunk),
      })
      this.#state = 'open'
    } catch (error) {
      this.#options.onFailed(this, error)
      throw error
    }
  }

  /** A document that threw may never speak again: build it anew from what was accepted. Its sockets wait meanwhile. */
  #reset(error: unknown): void {
    this.#options.onEvent({ level: 'error', event: 'room-reset', doc: this.name, error })
    this.#options.counts.roomResets += 1
    this.#dropDoc()
    this.#state = 'loading'
    this.ready = this.#load()
    this.ready.then(() => this.#resume()).catch(() => {})
  }

  #dropDoc(): void {
    this.#size?.dispose()
    this.#size = null
    this.#live?.destroy()
    this.#live = null
  }

  /** Near the limit: people are told. Room again: whoever was refused may try again. */
  #afterMeasuring(hasShrunk: boolean): void {
    this.tellStatus()
    for (const connection of this.connections) connection.askIfUnsettled({ atOnce: hasShrunk })
  }

  #resume(): void {
    for (const connection of [...this.connections]) {
      connection.drain()
      connection.checkAgain()
    }
  }

  /** Belongs to another connection that has told us all it had: nobody else can know more of it than we do. */
  #isForeign(client: number, sender: Connection): boolean {
    const owner = this.awareness.ownerOf(client)
    return owner !== null && owner !== sender && owner.hasAnswered
  }

  #apply(live: LiveDoc, update: Uint8Array, sender: Connection): boolean {
    try {
      for (const change of live.apply(update)) this.#pass(change, sender)
      return true
    } catch (error) {
      this.#reset(error)
      return false
    }
  }

  #pass(update: Uint8Array, sender: Connection | null): void {
    this.#keep(update, sender)
    this.#fanOut.push(update, sender)
  }

  #keep(update: Uint8Array, sender: Connection | null): void {
    this.#size?.add(update.length)
    this.#options.queue.enqueue({ doc: this.name, update, author: sender?.person.participantId ?? 'server' })
  }
}
