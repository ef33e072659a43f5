import * as Y from 'yjs'
import { BadFrame } from './badFrame.ts'
import type { Connection } from './connection.ts'
import { ALL_WELL, NEAR_SIZE_LIMIT, STORAGE_DEGRADED, type StatusLine } from './extensionOutput.ts'
import { createFanOut } from './fanOut.ts'
import type { LiveDoc } from './liveDoc.ts'
import { createRoomAwareness } from './roomAwareness.ts'
import { createRoomContent, type RoomContent } from './roomContent.ts'
import type { RoomOptions } from './roomOptions.ts'
import { takeUpdate } from './takeUpdate.ts'
import { judgeUpdate, type Verdict } from './updateJudge.ts'
import type { DocName } from './updateLog.ts'
import type { UpdateScan } from './updateScan.ts'

type RoomState = 'loading' | 'open' | 'closing'

/** One layer document with the sockets that are in it. */
export class Room {
  readonly name: DocName
  readonly connections = new Set<Connection>()
  readonly awareness = createRoomAwareness<Connection>(() => this.connections)
  /** Is there room in the document for so many more bytes? */
  readonly fits = (bytes: number): boolean => this.#content.size?.fits(bytes) ?? true
  readonly #options: RoomOptions
  readonly #content: RoomContent
  readonly #fanOut = createFanOut<Connection>(() => this.connections)
  #state: RoomState = 'loading'
  #endHold = () => {}
  #emptySince = Date.now()
  /** Settles when the room is open, or rejects. */
  ready: Promise<void>

  constructor(options: RoomOptions) {
    this.#options = options
    this.name = options.name
    this.#content = createRoomContent(options, (hasShrunk) => this.#afterMeasuring(hasShrunk))
    this.ready = this.#load()
    // Whoever waits for it hears of a failure; nobody may be waiting.
    this.ready.catch(() => {})
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
    return this.#content.size?.isNear ? NEAR_SIZE_LIMIT : ALL_WELL
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
      return this.#content.live().step2For(stateVector)
    } catch {
      throw new BadFrame('malformed state vector')
    }
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#content.live().doc)
  }

  look<T>(look: (doc: Y.Doc) => T): T {
    return look(this.#content.live().doc)
  }

  /** A client's update: check, apply, pass on, keep; a large one in parts. Only while the room is open. Throws BadFrame or TooCostly. */
  *submit(sender: Connection, update: Uint8Array, isAnswer: boolean): Generator<void, Verdict> {
    const isEdit = !isAnswer && sender.hasAnswered
    const verdict = yield* takeUpdate(update, isAnswer, {
      doc: () => this.#content.live().doc,
      take: (part, scan) => this.#take(sender, part, scan, isEdit),
    })
    this.#options.counts.updatesReceived += 1
    if (verdict !== 'accepted' && verdict !== 'gap') this.#options.counts.updatesRefused += 1
    return verdict
  }

  #take(sender: Connection, update: Uint8Array, scan: UpdateScan, isEdit: boolean): Verdict {
    const live = this.#content.live()
    const judgement = judgeUpdate(scan, {
      doc: live.doc,
      layer: this.#options.layer,
      role: sender.person.role,
      isPaused: this.#options.isPaused(),
      isForeign: (client) => this.#isForeign(client, sender),
      isOwed: sender.isRefused,
      fits: this.fits,
    })
    if (judgement === 'nothing') return 'accepted'
    if (judgement !== 'accepted' && judgement !== 'gap') return judgement
    if (judgement === 'gap' && !this.#content.gaps.mayTake(live.doc)) return 'gap'
    if (!this.#apply(live, update, sender)) return 'broken'
    if (judgement === 'accepted') this.#options.onUpdate(update, isEdit)
    const toKeep = judgement === 'gap' && this.#content.gaps.toKeep(update)
    if (toKeep) this.#keep(toKeep, sender)
    return judgement
  }

  /** A change made by the server. Throws what `change` throws, and leaves the document as it was then. */
  write(change: (doc: Y.Doc) => void): void {
    const live = this.#content.live()
    try {
      for (const update of live.change(change)) this.#pass(update, null)
    } catch (error) {
      if (live.isBroken) this.#reset(error)
      throw error
    }
  }

  /** From now on frames, and whoever asks for the document, wait until `release`. */
  hold(): void {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#state = 'loading'
    this.ready = promise
    this.#endHold = resolve
  }

  /** Changes the held document; nobody hears of the answered updates before `release`. */
  draft(change: (doc: Y.Doc) => void): Uint8Array[] {
    return this.#content.live().change(change)
  }

  /** Goes on with what `draft` answered, which is on disk now. Null: it is not, so the document is loaded anew. */
  release(stored: readonly Uint8Array[] | null): void {
    if (this.#state === 'loading') this.#goOn(this.#content.live().isBroken ? null : stored)
    this.#endHold()
    for (const connection of [...this.connections]) connection.drain()
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
    this.#content.drop()
  }

  async #load(): Promise<void> {
    try {
      const live = await this.#options.load()
      if (this.#state !== 'loading') return live.destroy()
      this.#content.put(live)
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
    this.#content.drop()
    this.#state = 'loading'
    this.ready = this.#load()
    this.ready.then(() => this.#resume()).catch(() => {})
  }

  /** Near the limit: people are told. Room again: whoever was refused may try again. */
  #afterMeasuring(hasShrunk: boolean): void {
    this.tellStatus()
    for (const connection of this.connections) connection.askIfUnsettled({ atOnce: hasShrunk })
  }

  #goOn(stored: readonly Uint8Array[] | null): void {
    if (stored) this.#state = 'open'
    else this.#reset('a change was not stored')
    for (const update of stored ?? []) {
      this.#content.size?.add(update.length)
      this.#fanOut.push(update, null)
    }
  }

  #resume(): void {
    for (const connection of [...this.connections]) {
      connection.drain()
      void connection.checkAgain()
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
    this.#content.size?.add(update.length)
    this.#options.queue.enqueue({ doc: this.name, update, author: sender?.person.participantId ?? 'server' })
  }
}
