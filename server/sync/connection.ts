import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import type { Person } from '../../shared/protocol/people.ts'
import { type Layer, mayRead } from '../../shared/protocol/roles.ts'
import { OverBudget } from './badFrame.ts'
import { endingOf } from './endingOf.ts'
import { createExtensionOutput } from './extensionOutput.ts'
import { createFrameQueue } from './frameQueue.ts'
import { encodeAwareness, encodeBarrier, encodeStep1, type Frame, maxBytesOf, parseFrame } from './frames.ts'
import { createIntake, type Intake } from './intake.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import type { Room } from './room.ts'
import type { OnSyncEvent, RefusalReason, RoomConnection, RoomSocket, SyncMeter } from './roomPorts.ts'
import type { SeatBudgets } from './seatBudgets.ts'
import { createSettlement, isRefusal, type RefusalName } from './settlement.ts'

export interface ConnectionOptions {
  person: Person
  layer: Layer
  socket: RoomSocket
  budgets: SeatBudgets
  onEvent: OnSyncEvent
  meter: SyncMeter
  /** Called once, when the socket is closed by either side. */
  onEnd(connection: Connection): void
}

/** One socket in one room. */
export class Connection implements RoomConnection {
  readonly layer: Layer
  readonly #options: ConnectionOptions
  readonly #outbox: Outbox
  readonly #waiting = createFrameQueue()
  readonly #intake: Intake
  readonly #settlement = createSettlement(() => this.#askForMissing())
  readonly #extensions = createExtensionOutput((frame) => this.#send(frame))
  #person: Person
  #room: Room | null = null
  #ended = false
  #hasAsked = false
  #hasAnswered = false

  constructor(options: ConnectionOptions) {
    this.#options = options
    this.#person = options.person
    this.#outbox = createOutbox(options.socket, () => this.#dropSlowReader())
    this.layer = options.layer
    this.#intake = createIntake(options.budgets, options.meter)
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

  /** Was something refused that it still has? */
  get isRefused(): boolean {
    return this.#settlement.refusal !== null
  }

  receive(data: Uint8Array): void {
    if (this.#ended) return
    if (!this.#options.budgets.frames.take(1)) this.#end(new OverBudget('frames'))
    else if (data.length > maxBytesOf(data)) this.#refuseFrame('too-big', CLOSE.tooBig, 'frame too big')
    else if (!this.#room?.isOpen || !this.#waiting.isEmpty) this.#queue(data)
    else this.#handle(this.#room, data)
  }

  closed(): void {
    if (this.#ended) return
    this.#ended = true
    this.#settlement.stop()
    this.#waiting.clear()
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
      const next = this.#waiting.next()
      if (!next) return
      this.#handle(this.#room, next)
    }
  }

  /** Asks what this client has and the room has not; resolves when it is accepted, or the client gone. */
  async checkAgain(): Promise<void> {
    if (this.#hasAsked && !this.#ended) await this.#settlement.ask()
  }

  setPerson(person: Person): void {
    this.#person = person
    if (!mayRead(person.role, this.layer)) {
      this.close(CLOSE.notAllowed, 'not allowed')
      return
    }
    this.#room?.awareness.restamp(this)
    this.askIfUnsettled()
  }

  /** What was refused may be accepted now. */
  askIfUnsettled(options?: { atOnce: boolean }): void {
    this.#settlement.askIfUnsettled(options)
  }

  sendUpdate(frame: Uint8Array): void {
    if (this.#hasAsked) this.#send(frame)
  }

  sendAwareness(frame: Uint8Array): void {
    if (this.#ended) return
    this.#outbox.sendAwareness(frame, () => this.#room?.awareness.currentFrame() ?? null)
  }

  tellStatus(): void {
    const line = this.#settlement.refusal ?? this.#room?.status
    if (line) this.#extensions.status(line)
  }

  /** Only if the client uses the extensions. */
  tell(frame: Uint8Array): void {
    this.#extensions.tell(frame)
  }

  keepAlive(): void {
    if (this.#room && !this.#ended) this.#outbox.keepAlive()
  }

  /** Echoes the barriers whose turn it is. */
  releaseBarriers(durableSeq: number): void {
    for (const payload of this.#settlement.releaseBarriers(durableSeq)) this.#send(encodeBarrier(payload))
  }

  #queue(data: Uint8Array): void {
    if (!this.#waiting.add(data)) this.#refuseFrame('still-loading', CLOSE.tryAgainLater, 'still loading')
  }

  #handle(room: Room, data: Uint8Array): void {
    try {
      this.#dispatch(room, parseFrame(data))
    } catch (error) {
      this.#end(error)
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
    this.#intake.join()
    const step2 = room.step2For(stateVector)
    this.#hasAsked = true
    this.#outbox.sendDocument(step2)
    this.#askForMissing()
  }

  #receiveUpdate(room: Room, update: Uint8Array, isStep2: boolean): void {
    const verdict = this.#intake.update(update.length, () => room.submit(this, update))
    if (verdict === 'accepted') {
      if (isStep2) this.#settle(room)
    } else if (isRefusal(verdict)) this.#refuse(verdict)
    else if (verdict === 'session') this.close(CLOSE.notAllowed, 'only the server writes the session')
    else if (verdict === 'broken') this.close(CLOSE.roomReset, 'update could not be applied')
    else if (verdict !== 'owed') this.#settlement.miss()
  }

  #refuseFrame(reason: RefusalReason, code: number, text: string): void {
    this.#options.meter.refused(reason)
    this.close(code, text)
  }

  #refuse(verdict: RefusalName): void {
    this.#settlement.refuse(verdict)
    this.tellStatus()
  }

  #settle(room: Room): void {
    this.#hasAnswered = true
    this.#settlement.settle(room.enqueuedSeq)
    this.tellStatus()
    this.releaseBarriers(room.durableSeq)
  }

  #receiveAwareness(room: Room, states: Uint8Array): void {
    if (this.#intake.presence(states)) room.awareness.receive(this, states)
  }

  #receiveBarrier(room: Room, payload: Uint8Array): void {
    this.#extensions.enable()
    this.tellStatus()
    this.#settlement.addBarrier(payload, room.enqueuedSeq)
    this.releaseBarriers(room.durableSeq)
  }

  #askForMissing(): void {
    if (this.#room?.isOpen) this.#send(encodeStep1(this.#room.stateVector()))
  }

  #send(frame: Uint8Array): void {
    if (!this.#ended) this.#outbox.send(frame)
  }

  #dropSlowReader(): void {
    this.#options.onEvent({ level: 'warn', event: 'slow-reader' })
    this.#refuseFrame('slow-reader', CLOSE.tryAgainLater, 'too slow')
  }

  #end(error: unknown): void {
    const { event, close, reason } = endingOf(error)
    this.#options.meter.refused(reason)
    this.#options.onEvent(this.#room ? { ...event, doc: this.#room.name } : event)
    this.close(...close)
  }
}
