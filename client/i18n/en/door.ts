import { common } from './common.ts'
import { join } from './join.ts'
import { problems } from './problems.ts'

/** What is needed before anybody is let in: part of the first file, in both languages. */
export const door = { common, join, problems }
