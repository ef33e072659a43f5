import { setTimeout as pause } from 'node:timers/promises'
import type { Seat } from '../../shared/protocol/http.ts'
import type { BenchNumbers, HourCase } from './benchCases.ts'
import { createBoard, inTurns, takeSeats } from './boardAccess.ts'
import { act } from './hourActions.ts'
import { type HourBot, openHourBot, until } from './hourBot.ts'
import { type SeededRandom, seededRandom } from './seededRandom.ts'
import { toMb, watchStats } from './serverStats.ts'

/** Everybody does one thing in so much of the workshop's time, */
const STEP_SECONDS = 10
/** which takes at least so much of ours: no person is faster than the server's limits for one. */
const STEP_MS = 300
const OFFLINE_CHANCE = 0.004
const BACK_CHANCE = 0.1
const SETTLE_LIMIT_MS = 40_000
const QUIET_MS = 2000
const SEED = 20261123

interface Hour {
  bots: HourBot[]
  random: SeededRandom
  pageId: string
  /** Of those who come later. */
  seats: Seat[]
  open(seat: Seat): Promise<HourBot>
}

/** An hour of many people at work: what it leaves in memory and on disk, and whether all see the same at the end. */
export async function benchHour(url: string, benchCase: HourCase): Promise<BenchNumbers> {
  const hour = await openHour(url, benchCase)
  const samples: MemorySample[] = []
  let minute = 0
  const watch = watchStats(url, ({ rssBytes, usedBytes }) =>
    samples.push({ minute, residentMb: toMb(rssBytes), usedMb: toMb(usedBytes) }),
  )
  const end = performance.now() + benchCase.limitSeconds * 1000
  for (; minute < benchCase.simulatedMinutes && performance.now() < end; minute += STEP_SECONDS / 60)
    await Promise.all([playStep(hour, minute, benchCase), pause(STEP_MS)])
  await watch.stop()
  const drift = await settle(hour.bots)
  return { simulatedMinutes: Math.round(minute), ...drift, ...documentOf(hour), ...memoryOf(samples) }
}

async function openHour(url: string, { people, lateJoiners }: HourCase): Promise<Hour> {
  // Each connection of y-websocket listens for the end of the process.
  process.setMaxListeners(0)
  const board = await createBoard(url, 'Bench')
  const seats = await takeSeats(url, board, people)
  const open = (seat: Seat) => openHourBot(url, board.board.id, seat)
  const bots = await inTurns(people - lateJoiners, (i) => open(seats[i] as Seat))
  const pages = bots[0]?.store.allRecords().filter(({ typeName }) => typeName === 'page') ?? []
  return {
    bots,
    random: seededRandom(SEED),
    pageId: pages[0]?.id ?? '',
    seats: seats.slice(bots.length),
    open,
  }
}

async function playStep(hour: Hour, minute: number, { simulatedMinutes, people }: HourCase): Promise<void> {
  const { bots, random, pageId, seats } = hour
  const shouldBeHere = people - Math.round(seats.length * Math.max(0, 1 - minute / (0.7 * simulatedMinutes)))
  const seat = bots.length < shouldBeHere ? seats[seats.length - (people - bots.length)] : undefined
  if (seat) bots.push(await hour.open(seat))
  for (const bot of bots) {
    if (random.next() < OFFLINE_CHANCE) bot.disconnect()
    else if (!bot.isOnline() && random.next() < BACK_CHANCE) bot.connect()
    act({ bot, random, pageId }, minute / simulatedMinutes)
    await pause(0)
  }
}

/** Everybody comes back, and all is saved. How many see something else than the first, and how many still write? */
async function settle(bots: readonly HourBot[]): Promise<BenchNumbers> {
  for (const bot of bots) bot.connect()
  await until(() => bots.every((bot) => bot.isSaved()), SETTLE_LIMIT_MS)
  await pause(QUIET_MS)
  const before = bots.map((bot) => bot.updatesMade())
  await pause(QUIET_MS)
  for (const bot of bots) bot.binding.settle()
  const contents = bots.map((bot) => bot.content())
  return {
    people: bots.length,
    peopleWhoSeeSomethingElse: contents.filter((content) => content !== contents[0]).length,
    updatesInQuiet: bots.reduce((sum, bot, i) => sum + bot.updatesMade() - (before[i] ?? 0), 0),
    badRecords: new Set(bots.flatMap((bot) => bot.binding.badIds())).size,
    updates: before.reduce((sum, count) => sum + count, 0),
  }
}

function documentOf({ bots }: Hour): BenchNumbers {
  const shapes = bots[0]?.store.allRecords().filter(({ typeName }) => typeName === 'shape') ?? []
  return { documentBytes: bots[0]?.sharedBytes() ?? 0, shapesAtTheEnd: shapes.length }
}

interface MemorySample {
  minute: number
  residentMb: number
  usedMb: number
}

const SPAN_MINUTES = 5

/** The lowest use in five minutes is what is left when rubbish was collected; its slope is that of the straight line nearest
 *  to it in the second half, per hour of the workshop. */
function memoryOf(samples: readonly MemorySample[]): BenchNumbers {
  const spans = Object.values(Object.groupBy(samples, ({ minute }) => Math.floor(minute / SPAN_MINUTES)))
  const lowest = spans.map((span = []) => Math.min(...span.map(({ usedMb }) => usedMb)))
  const late = lowest.slice(Math.floor(lowest.length / 2))
  return {
    memoryMb: samples.at(-1)?.residentMb ?? Number.NaN,
    memoryInUseMb: late.at(-1) ?? Number.NaN,
    memorySlopeMbPerHour: Math.round(slopeOf(late) * (60 / SPAN_MINUTES) * 10) / 10,
  }
}

/** The slope of the least-squares line through values that are one apart. */
function slopeOf(values: readonly number[]): number {
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, it) => sum + it, 0) / numbers.length
  const middle = (values.length - 1) / 2
  const covariance = mean(values.map((value, i) => (i - middle) * value))
  return covariance / mean(values.map((_, i) => (i - middle) ** 2))
}
