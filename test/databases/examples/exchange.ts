/** Example rows of exchange. */
import type { Example } from './example.ts'

/** In an order in which they can be inserted: what is pointed to comes first. */
export const exchangeExamples: readonly Example[] = []
