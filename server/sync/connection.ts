import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import { ROOM_STATUS, type RoomStatus } from '../../shared/protocol/messages.ts'
import type { Person } from '../../shared/protocol/people.ts'
import { type Layer, mayRead } from '../../shared/protocol/roles.ts'
import { BadFrame, OverBudget } from './badFrame.ts'
import { createBarrierList } from './barrierList.ts'
import {
  encodeAwareness,
  encodeBarrier,
  encodeBoardChanged,
  encodeStatus,
  encodeStep1,
  type Frame,
  isSingleState,
  maxBytesOf,
  parseFrame,
} from './frames.ts'
import { AWARENESS_FRAME_MAX_BYTES, LOADING_QUEUE_MAX_BYTES } from './limits.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import { createResync } from './resync.ts'
import type { Room } from './room.ts'
import type { OnSyncEvent, RoomConnection, RoomSocket } from './roomPorts.ts'
import type { SeatBudgets } from './seatBudgets.ts'

export interface ConnectionOptions {
  person: Person
  layer: Layer
  socket: RoomSocket
  budgets: SeatBudgets
  onEvent: OnSyncEvent
  /** Called once, when the socket is closed by either side. */
  onEnd(connection: Connection): void
}

/**
 * One socket in one room. It is *settled* while everything it sent has been accepted; after a refused update or one with a gap
 * it is not: its barriers wait, and it is asked for what is missing until its answer (step 2) is accepted.
 */
export class Connection implements RoomConnection {
  readonly layer: Layer
  readonly #options: ConnectionOptions
  readonly #outbox: Outbox
  readonly #barriers = createBarrierList()
  readonly #resync = createResync(() => this.#askForMissing())
  #person: Person
  #room: Room | null = null
  #waiting: Uint8Array[] = []
  #waitingBytes = 0
  #ended = false
  #settled = true
  #usesExtensions = false
  #hasAsked = false
  #hasAnswered = false

  constructor(options: ConnectionOptions) {
    this.#options = options
    this.#person = options.person
    this.#outbox = createOutbox(options.socket, () => this.#dropSlowReader())
    this.layer = options.layer
  }

  get person(): Person {
    return this.#person
  }

  get ended(): boolean {
    return this.#ended
  }

  /** Has this client told us all it had when it came? Then nobody else can hold news of it that we don't get from itself. */
  get hasAnswered(): boolean {
    return this.#hasAnswered
  }

  receive(data: Uint8Array): void {
    if (this.#ended) return
    if (!this.#options.budgets.frames.take(1)) this.#refuseForNow('frames')
    else if (data.length > maxBytesOf(data)) this.close(CLOSE.tooBig, 'frame too big')
    else if (!this.#room?.isOpen || this.#waiting.length > 0) this.#queue(data)
    else this.#handle(this.#room, data)
  }

  closed(): void {
    if (this.#ended) return
    this.#ended = true
    this.#resync.stop()
    this.#waiting = []
    this.#room?.leave(this)
    this.#options.onEnd(this)
  }

  close(code: number, reason: string): void {
    if (this.#ended) return
    this.#options.socket.close(code, reason)
    this.closed()
  }

  /** The room is open: from now on frames are handled as they come. */
  enter(room: Room): void {
    this.#room = room
    const present = room.awareness.currentFrame()
    if (present) this.sendAwareness(present)
    this.drain()
  }

  /** Handles what came while the room was loading. */
  drain(): void {
    while (this.#room?.isOpen && !this.#ended) {
      const next = this.#waiting.shift()
      if (!next) return
      this.#waitingBytes -= next.length
      this.#handle(this.#room, next)
    }
  }

  /** The room was loaded anew: make sure that nothing of this client was lost. */
  checkAgain(): void {
    if (this.#hasAsked) this.#resync.soon()
  }

  setPerson(person: Person): void {
    this.#person = person
    if (!mayRead(person.role, this.layer)) {
      this.close(CLOSE.notAllowed, 'not allowed')
      return
    }
    this.#room?.awareness.restamp(this)
    if (!this.#settled) this.#resync.soon()
  }

  sendUpdate(frame: Uint8Array): void {
    if (this.#hasAsked) this.#send(frame)
  }

  sendAwareness(frame: Uint8Array): void {
    if (this.#ended) return
    this.#outbox.sendAwareness(frame, () => this.#room?.awareness.currentFrame() ?? null)
  }

  sendStatus(status: RoomStatus, reason: string): void {
    if (this.#usesExtensions) this.#send(encodeStatus(status, reason))
  }

  sendBoardChanged(): void {
    if (this.#usesExtensions) this.#send(encodeBoardChanged())
  }

  keepAlive(): void {
    if (this.#room && !this.#ended) this.#outbox.keepAlive()
  }

  /** Echoes the barriers whose turn it is. */
  releaseBarriers(durableSeq: number): void {
    for (const payload of this.#barriers.release(durableSeq)) this.#send(encodeBarrier(payload))
  }

  #queue(data: Uint8Array): void {
    this.#waitingBytes += data.length
    if (this.#waitingBytes > LOADING_QUEUE_MAX_BYTES) this.close(CLOSE.tryAgainLater, 'still loading')
    else this.#waiting.push(data)
  }

  #handle(room: Room, data: Uint8Array): void {
    try {
      this.#dispatch(room, parseFrame(data))
    } catch (error) {
      if (error instanceof OverBudget) this.#refuseForNow(error.message)
      else if (error instanceof BadFrame) this.#refuseForGood(error.message)
      else this.#fail(room, error)
    }
  }

  #dispatch(room: Room, frame: Frame): void {
    if (frame.type === 'step1') this.#answerStep1(room, frame.stateVector)
    else if (frame.type === 'update') this.#receiveUpdate(room, frame.update, frame.isStep2)
    else if (frame.type === 'awareness') this.#receiveAwareness(room, frame.states)
    else if (frame.type === 'queryAwareness') this.#send(room.awareness.currentFrame() ?? encodeAwareness([]))
    else if (frame.type === 'barrier') this.#receiveBarrier(room, frame.payload)
  }

  #answerStep1(room: Room, stateVector: Uint8Array): void {
    this.#spend('joins', 1)
    const step2 = room.step2For(stateVector)
    this.#hasAsked = true
    this.#outbox.sendDocument(step2)
    this.#askForMissing()
  }

  #receiveUpdate(room: Room, update: Uint8Array, isStep2: boolean): void {
    this.#spend('updates', 1)
    this.#spend('updateBytes', update.length)
    const verdict = room.submit(this, update)
    if (verdict === 'accepted') {
      if (isStep2) this.#settle(room)
      return
    }
    this.#settled = false
    if (verdict === 'readOnly') this.sendStatus(ROOM_STATUS.readOnly, 'read-only')
    else if (verdict === 'session') this.close(CLOSE.notAllowed, 'only the server writes the session')
    else if (verdict === 'broken') this.close(CLOSE.roomReset, 'update could not be applied')
    else this.#resync.soon()
  }

  #settle(room: Room): void {
    this.#hasAnswered = true
    this.#settled = true
    this.#resync.stop()
    this.#barriers.settle(room.enqueuedSeq)
    this.releaseBarriers(room.durableSeq)
  }

  #receiveAwareness(room: Room, states: Uint8Array): void {
    if (states.length > AWARENESS_FRAME_MAX_BYTES) throw new BadFrame('awareness too big')
    // Presence over the limit is left out; the next one will do.
    if (!isSingleState(states) || this.#options.budgets.awareness.take(1))
      room.awareness.receive(this, states)
  }

  #receiveBarrier(room: Room, payload: Uint8Array): void {
    const isFirst = !this.#usesExtensions
    this.#usesExtensions = true
    if (isFirst && room.isDegraded) this.sendStatus(ROOM_STATUS.storageDegraded, 'storage')
    this.#barriers.add(payload, this.#settled ? room.enqueuedSeq : null)
    this.releaseBarriers(room.durableSeq)
  }

  #askForMissing(): void {
    if (this.#room?.isOpen) this.#send(encodeStep1(this.#room.stateVector()))
  }

  #send(frame: Uint8Array): void {
    if (!this.#ended) this.#outbox.send(frame)
  }

  #spend(budget: keyof SeatBudgets, amount: number): void {
    if (!this.#options.budgets[budget].take(amount)) throw new OverBudget(budget)
  }

  #dropSlowReader(): void {
    this.#options.onEvent({ level: 'warn', event: 'slow-reader' })
    this.close(CLOSE.tryAgainLater, 'too slow')
  }

  #refuseForNow(detail: string): void {
    this.#options.onEvent({ level: 'warn', event: 'over-budget', detail })
    this.close(CLOSE.tryAgainLater, 'too many messages')
  }

  #refuseForGood(detail: string): void {
    this.#options.onEvent({ level: 'warn', event: 'frame-refused', detail })
    this.close(CLOSE.badFrame, detail)
  }

  #fail(room: Room, error: unknown): void {
    this.#options.onEvent({ level: 'error', event: 'internal-error', doc: room.name, error })
    this.close(CLOSE.roomReset, 'internal error')
  }
}
