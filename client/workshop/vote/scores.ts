/** What a note can be given for a criterion. */
export const SCORES: readonly number[] = Array.from({ length: 10 }, (_, i) => i + 1)
