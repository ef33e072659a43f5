import { mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { runProgram } from './runProgram.mjs'

const RESULTS = path.resolve('.cache')
const VITEST_RESULT = path.join(RESULTS, 'vitest.json')
const PLAYWRIGHT_RESULT = path.join(RESULTS, 'playwright.json')

/** Runs the unit and integration tests, then the browser tests, and ends with the line "N passed, N failed". */
export async function runTests(args, chromium) {
  await mkdir(RESULTS, { recursive: true })
  const codes = [await runVitest(args), await runPlaywright(args, chromium)]
  const counts = [await countVitest(), await countPlaywright()]
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed > 0 || codes.some((code) => code !== 0) ? 1 : 0
}

async function runVitest(args) {
  await rm(VITEST_RESULT, { force: true })
  return runProgram('vitest', [
    'run',
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${VITEST_RESULT}`,
    ...args,
  ])
}

async function runPlaywright(args, chromium) {
  await rm(PLAYWRIGHT_RESULT, { force: true })
  return runProgram('playwright', ['test', '--reporter=list,json', '--pass-with-no-tests', ...args], {
    env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT_RESULT },
  })
}

async function readJson(file) {
  const text = await readFile(file, 'utf8').catch(() => null)
  return text === null ? null : JSON.parse(text)
}

/** A file that failed to load has no failed test of its own, yet it must count. */
async function countVitest() {
  const result = await readJson(VITEST_RESULT)
  if (!result) return { passed: 0, failed: 1 }
  const broken = result.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return { passed: result.numPassedTests, failed: result.numFailedTests + broken.length }
}

async function countPlaywright() {
  const result = await readJson(PLAYWRIGHT_RESULT)
  if (!result) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky } = result.stats
  if (flaky > 0)
    console.log(`\n${flaky} of the browser tests passed only at the second try: see "flaky" above`)
  return { passed: expected + flaky, failed: unexpected + result.errors.length }
}
