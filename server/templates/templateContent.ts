import type { TLRecord } from '@tldraw/tlschema'
import * as z from 'zod/mini'
import { boardSchema, validateRecord } from '../../shared/board/schema.ts'
import { type Step, stepSchema } from '../../shared/workshop/sessionState.ts'

/** What a template keeps: its steps in order, and what stands on their pages. The pages themselves are made anew. */
export interface TemplateContent {
  steps: Step[]
  /** Shapes, bindings and assets. An uploaded image has an address of `templateImageAddress`. */
  records: TLRecord[]
}

const FORMAT = 1

const storedSchema = z.object({
  format: z.literal(FORMAT),
  /** Of the tldraw version that wrote the records, for migrations to come. */
  tldrawSchema: z.unknown(),
  steps: z.array(stepSchema),
  records: z.array(z.looseObject({ id: z.string(), typeName: z.string() })),
})

/** As it is stored. */
export function serialiseContent({ steps, records }: TemplateContent): string {
  return JSON.stringify({ format: FORMAT, tldrawSchema: boardSchema.serialize(), steps, records })
}

/** The stored content; records that the schema no longer takes are left out. Throws when it isn't readable at all. */
export function parseContent(json: string): TemplateContent {
  const { steps, records } = storedSchema.parse(JSON.parse(json))
  return { steps, records: records.flatMap(validRecord) }
}

/** The record if the schema takes it, else none. */
export function validRecord(value: object): TLRecord[] {
  try {
    return [validateRecord(value)]
  } catch {
    return []
  }
}

const IMAGE_ADDRESS = 'asset:template/'

/** Stands in a template's asset records for the image that the template keeps under this id. */
export function templateImageAddress(imageId: string): string {
  return `${IMAGE_ADDRESS}${imageId}`
}

/** The id of the template's image at this address, null for any other address. */
export function templateImageOf(address: unknown): string | null {
  const isOurs = typeof address === 'string' && address.startsWith(IMAGE_ADDRESS)
  return isOurs ? address.slice(IMAGE_ADDRESS.length) : null
}
