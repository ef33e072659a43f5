import { door } from './door.ts'
import { inside } from './inside.ts'

export const en = { ...door, ...inside }
