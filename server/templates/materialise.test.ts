import type { TLRecord } from '@tldraw/tlschema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexKeyAt } from '../../shared/templates/indexKeyAt.ts'
import type { Step } from '../../shared/workshop/sessionState.ts'
import { gatherContent, lackingAssets, readAssets } from './gatherContent.ts'
import { materialise, type PlacedSteps } from './materialise.ts'
import { parseContent, serialiseContent, templateImageAddress } from './templateContent.ts'
import {
  testArrow,
  testAsset,
  testBinding,
  testGroup,
  testImage,
  testLayer,
  testPage,
  testStep,
  testText,
  testZone,
} from './testStage.ts'

const counter = () => {
  let count = 0
  return (kind: string) => `${kind}${++count}`
}

/** Through the same form as a template on disk. */
function placeSteps(stage: TLRecord[], shared: TLRecord[], steps: Step[]): PlacedSteps {
  const onStage = gatherContent(testLayer(stage), steps)
  const assets = readAssets(testLayer(shared), lackingAssets(onStage))
  const content = { ...onStage, records: [...onStage.records, ...assets] }
  const next = counter()
  return materialise(parseContent(serialiseContent(content)), {
    newStepId: () => next('fresh-step-'),
    newId: () => next('fresh-'),
    pageIndexAt: indexKeyAt,
    addressOf: (imageId) => `/copied/${imageId}`,
  })
}

const place = (stage: TLRecord[], shared: TLRecord[], stepIds: string[]) =>
  placeSteps(
    stage,
    shared,
    stepIds.map((id) => testStep(id)),
  )

/** Per shape: what it is, on which step or in what, at which place in the list of parents. */
interface Plan {
  kind: 'zone' | 'group' | 'text' | 'image' | 'arrow'
  parent: number
  target: number
}
const plan: fc.Arbitrary<Plan> = fc.record({
  kind: fc.constantFrom('zone', 'group', 'text', 'image', 'arrow'),
  parent: fc.nat(40),
  target: fc.nat(40),
})

function stageOf(stepCount: number, plans: readonly Plan[]) {
  const stepIds = Array.from({ length: stepCount }, (_, i) => `old-step-${i}`)
  const records = stepIds.map((id, i) => testPage(id, indexKeyAt(i)))
  const parents: string[] = stepIds.map((id) => `page:${id}`)
  const shapes: string[] = []
  for (const [i, { kind, parent, target }] of plans.entries()) {
    const id = `shape:old-${i}`
    const where = { parentId: parents[parent % parents.length] ?? '', index: indexKeyAt(i), x: i }
    if (kind === 'group') parents.push(id)
    records.push(...recordsOf(id, kind, where))
    const end = shapes[target % (shapes.length || 1)]
    if (kind === 'arrow' && end) records.push(testBinding(`binding:old-${i}`, id, end))
    shapes.push(id)
  }
  return { stepIds, records }
}

function recordsOf(id: string, kind: Plan['kind'], where: { parentId: string; index: string; x: number }) {
  if (kind === 'zone') return [testZone(id, where)]
  if (kind === 'group') return [testGroup(id, where)]
  if (kind === 'text') return [testText(id, where, 'Text')]
  if (kind === 'arrow') return [testArrow(id, where)]
  const asset = id.replace('shape:', 'asset:')
  return [testImage(id, where, asset), testAsset(asset, templateImageAddress(`image-${id.length}`))]
}

const byX = (records: readonly TLRecord[]) =>
  records.filter((record) => record.typeName === 'shape').sort((a, b) => a.x - b.x)

test('WT3 whatever stood on the steps comes again with ids of its own, and refers to nothing outside', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.array(plan, { maxLength: 25 }), (stepCount, plans) => {
      const { stepIds, records } = stageOf(stepCount, plans)
      const placed = place(records, [], stepIds)
      expect(placed.records).toHaveLength(records.length)
      const newIds = new Set<string>(placed.records.map(({ id }) => id))
      expect(newIds.size).toBe(records.length)
      for (const record of placed.records) expectInside(record, newIds)
      expect(JSON.stringify(placed)).not.toMatch(/old-(step-)?\d/)
      const oldShapes = byX(records)
      const newShapes = byX(placed.records)
      const newIdOf = new Map<string, string>(oldShapes.map(({ id }, i) => [id, newShapes[i]?.id ?? '']))
      for (const [i, id] of stepIds.entries()) newIdOf.set(`page:${id}`, `page:${placed.steps[i]?.id}`)
      expect(newShapes.map(({ parentId }) => parentId)).toEqual(
        oldShapes.map(({ parentId }) => newIdOf.get(parentId)),
      )
      const ends = (list: readonly TLRecord[]) => list.filter((record) => record.typeName === 'binding')
      expect(
        ends(placed.records)
          .map(({ fromId, toId }) => `${fromId} ${toId}`)
          .sort(),
      ).toEqual(
        ends(records)
          .map(({ fromId, toId }) => `${newIdOf.get(fromId)} ${newIdOf.get(toId)}`)
          .sort(),
      )
    }),
    { numRuns: 60 },
  )
})

function expectInside(record: TLRecord, ids: ReadonlySet<string>): void {
  const fields = Object.entries({ ...record, ...('props' in record ? record.props : {}) })
  for (const [key, value] of fields)
    if (['parentId', 'fromId', 'toId', 'assetId'].includes(key)) expect(ids).toContain(value)
}

const STEPS = ['one', 'two']
const PAGES = [testPage('one', 'a1'), testPage('two', 'a2')]
const on = (stepId: string) => ({ parentId: `page:${stepId}` })

test('WT1 takes the steps that are asked for, and of other layers nothing but the data of images', () => {
  const stage = [
    ...PAGES,
    testZone('shape:mine', on('one')),
    testZone('shape:of-another-step', on('two')),
    testZone('shape:lost', { parentId: 'shape:gone' }),
    testImage('shape:image', on('one'), 'asset:shared'),
    testArrow('shape:arrow', on('one')),
    testBinding('binding:to-note', 'shape:arrow', 'shape:note'),
  ]
  const note = testText('shape:note', on('one'), 'Nobody may see this elsewhere')
  const shared = [note, testAsset('asset:shared', templateImageAddress('i')), testAsset('asset:other', null)]
  const { steps, records } = place(stage, shared, ['one'])
  expect(steps).toEqual([{ ...testStep('one'), id: 'fresh-step-1' }])
  const kinds = records.map((record) => ('type' in record ? record.type : record.typeName))
  expect(records.map(({ typeName }) => typeName).sort()).toEqual(['asset', 'page', 'shape', 'shape', 'shape'])
  expect(kinds).toEqual(expect.arrayContaining(['zone', 'arrow', 'image']))
  expect(JSON.stringify(records)).not.toContain('Nobody may see')
  expect(JSON.stringify(records)).not.toContain('somebody')
  expect(records.find(({ typeName }) => typeName === 'asset')).toMatchObject({ props: { src: '/copied/i' } })
})

test('pages are named after their steps and stand in the order of the guide', () => {
  const steps = [testStep('two', { title: 'Two' }), testStep('one', { title: 'One' })]
  const { records } = placeSteps(PAGES, [], steps)
  const pages = records.filter((record) => record.typeName === 'page')
  expect(pages.map(({ name, index }) => `${index} ${name}`)).toEqual(['a1 Two', 'a2 One'])
})

test('WT2 an image without data waits for none', () => {
  const { records } = place([...PAGES, testImage('shape:i', on('one'), 'asset:gone')], [], STEPS)
  expect(records.find(({ typeName }) => typeName === 'shape')).toMatchObject({ props: { assetId: null } })
})

test('records that a later schema refuses are left out of what was stored', () => {
  const content = gatherContent(testLayer([...PAGES, testZone('shape:a', on('one'))]), [testStep('one')])
  const damaged = serialiseContent(content).replace('"teal"', '"plaid"')
  expect(parseContent(damaged)).toEqual({ steps: content.steps, records: [] })
})
