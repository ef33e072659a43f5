import * as z from 'zod/mini'

/** A step of the session guide: 1 to 40 URL-safe characters. Its tldraw page is `page:<step id>`. */
export const stepIdSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/))
export type StepId = z.infer<typeof stepIdSchema>
