import { expect, it } from 'vitest'
import { PROBLEMS } from '../../shared/errors.ts'
import { problems } from './de/problems.ts'

it('has a text for every code the server may answer', () => {
  expect(Object.keys(problems)).toEqual(expect.arrayContaining(Object.keys(PROBLEMS)))
})
