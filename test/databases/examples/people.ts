/** Example rows of people. */
import type { Example } from './example.ts'

/** In an order in which they can be inserted: what is pointed to comes first. */
export const peopleExamples: readonly Example[] = []
