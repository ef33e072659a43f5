import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import type { Person } from '../../shared/protocol/people.ts'
import { type Layer, mayRead } from '../../shared/protocol/roles.ts'
import { OverBudget } from './badFrame.ts'
import { endingOf } from './endingOf.ts'
import { endingOfVerdict } from './endingOfVerdict.ts'
import { createExtensionOutput } from './extensionOutput.ts'
import { encodeAwareness, encodeBarrier, encodeStep1, type Frame, maxBytesOf, parseFrame } from './frames.ts'
import { createInbox, type Inbox } from './inbox.ts'
import { createIntake, type Intake } from './intake.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import type { Room } from './room.ts'
import type { OnSyncEvent, RefusalReason, RoomConnection, RoomSocket, SyncMeter } from './roomPorts.ts'
import type { SeatBudgets } from './seatBudgets.ts'
import { createSettlement, isRefusal } from './settlement.ts'
import type { Turns } from './turns.ts'
import type { Verdict } from './updateJudge.ts'

export interface ConnectionOptions {
  person: Person
  layer: Layer
  socket: RoomSocket
  budgets: SeatBudgets
  turns: Turns
  onEvent: OnSyncEvent
  meter: SyncMeter
  /** Called once: the socket is closed by either side, and what came before that is worked off. */
  onEnd(connection: Connection): void
}

/** One socket in one room. */
export class Connection implements RoomConnection {
  readonly layer: Layer
  readonly #options: ConnectionOptions
  readonly #outbox: Outbox
  readonly #inbox: Inbox
  readonly #intake: Intake
  readonly #settlement = createSettlement(() => this.#askForMissing())
  readonly #extensions = createExtensionOutput((frame) => this.#send(frame))
  #person: Person
  #room: Room | null = null
  /** The socket is closed. */
  #ended = false
  #isOver = false
  #hasAsked = false
  #hasAnswered = false

  constructor(options: ConnectionOptions) {
    this.#options = options
    this.#person = options.person
    this.#outbox = createOutbox(options.socket, () => {
      options.onEvent({ level: 'warn', event: 'slow-reader' })
      this.#refuseFrame('slow-reader', CLOSE.tryAgainLater, 'too slow')
    })
    this.layer = options.layer
    this.#intake = createIntake(options.budgets, options.meter)
    this.#inbox = createInbox({
      turns: options.turns,
      budget: options.budgets.work,
      isOpen: () => !this.#isOver && (this.#room?.isOpen ?? false),
      handle: (frame) => this.#handle(frame),
      onRest: () => this.#ended && this.#finishAfterwards(),
    })
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
    const over = this.#intake.over(data)
    if (over) this.#end(new OverBudget(over))
    else if (data.length > maxBytesOf(data)) this.#refuseFrame('too-big', CLOSE.tooBig, 'frame too big')
    else if (!this.#inbox.receive(data)) this.#refuseFrame('still-loading', CLOSE.tryAgainLater, 'still busy')
  }

  /** What it sent before it went is still taken: perhaps nobody else has it. */
  closed(): void {
    if (!this.#ended) this.#leave()
    this.#finishAfterwards()
  }

  close(code: number, reason: string): void {
    if (!this.#ended) this.#options.socket.close(code, reason)
    if (!this.#ended) this.#leave()
    this.#finish()
  }

  /** The room is open: from now on frames are handled as they come. */
  enter(room: Room): void {
    this.#room = room
    const present = room.awareness.currentFrame()
    if (present) this.sendAwareness(present)
    this.drain()
  }

  /** Handles what came while the room was not open. */
  readonly drain = (): void => this.#inbox.drain()

  /** Asks what this client has and the room has not; resolves when it is accepted, or the client gone. */
  async checkAgain(): Promise<void> {
    if (this.#hasAsked && !this.#ended) await this.#settlement.ask()
  }

  setPerson(person: Person): void {
    this.#person = person
    if (!mayRead(person.role, this.layer)) this.close(CLOSE.notAllowed, 'not allowed')
    else {
      this.#room?.awareness.restamp(this)
      this.askIfUnsettled()
    }
  }

  /** What was refused may be accepted now. */
  readonly askIfUnsettled = (options?: { atOnce: boolean }): void => this.#settlement.askIfUnsettled(options)

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
  readonly tell = (frame: Uint8Array): void => this.#extensions.tell(frame)

  keepAlive(): void {
    if (this.#room && !this.#ended) this.#outbox.keepAlive()
  }

  /** Echoes the barriers whose turn it is. */
  releaseBarriers(durableSeq: number): void {
    for (const payload of this.#settlement.releaseBarriers(durableSeq)) this.#send(encodeBarrier(payload))
  }

  #leave(): void {
    this.#ended = true
    this.#settlement.stop()
    this.#room?.leave(this)
  }

  /** A held room takes what is waiting when it goes on. */
  #finishAfterwards(): void {
    if (!this.#room || this.#inbox.isEmpty) this.#finish()
    else if (!this.#room.isOpen) void this.#room.ready.then(this.drain, () => this.#finish())
  }

  #finish(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#inbox.clear()
    this.#options.onEnd(this)
  }

  *#handle(data: Uint8Array): Generator<void, void> {
    const room = this.#room
    try {
      const frame = parseFrame(data)
      if (room && frame.type === 'update')
        this.#answerVerdict(room, yield* room.submit(this, frame.update, frame.isStep2), frame.isStep2)
      else if (room && !this.#ended) this.#dispatch(room, frame)
    } catch (error) {
      this.#end(error)
    }
  }

  #dispatch(room: Room, frame: Frame): void {
    if (frame.type === 'step1') this.#answerStep1(room, frame.stateVector)
    else if (frame.type === 'barrier') this.#receiveBarrier(room, frame.payload)
    else if (frame.type === 'queryAwareness') this.#send(room.awareness.currentFrame() ?? encodeAwareness([]))
    else if (frame.type === 'awareness' && this.#intake.presence(frame.states))
      room.awareness.receive(this, frame.states)
  }

  #answerStep1(room: Room, stateVector: Uint8Array): void {
    this.#intake.join()
    this.#outbox.sendDocument(room.step2For(stateVector))
    this.#hasAsked = true
    this.#askForMissing()
  }

  #answerVerdict(room: Room, verdict: Verdict, isStep2: boolean): void {
    this.#intake.judged(verdict)
    if (this.#ended) return
    const ending = endingOfVerdict(verdict, isStep2, this.layer)
    if (ending) this.close(...ending)
    else if (verdict === 'accepted') {
      if (isStep2) this.#settle(room)
    } else if (isRefusal(verdict)) {
      this.#settlement.refuse(verdict)
      this.tellStatus()
    } else if (verdict !== 'owed') this.#settlement.miss()
  }

  #refuseFrame(reason: RefusalReason, code: number, text: string): void {
    this.#options.meter.refused(reason)
    this.close(code, text)
  }

  #settle(room: Room): void {
    this.#hasAnswered = true
    this.#settlement.settle(room.enqueuedSeq)
    this.tellStatus()
    this.releaseBarriers(room.durableSeq)
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

  #end(error: unknown): void {
    const { event, close, reason } = endingOf(error)
    this.#options.onEvent(this.#room ? { ...event, doc: this.#room.name } : event)
    this.#refuseFrame(reason, ...close)
  }
}
