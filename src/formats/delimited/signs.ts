/** The signs that end cells and records, as numbers; and what stands in place of a position that is not known. */

/** In place of a position: the text ends before the answer is known. */
export const incomplete = -1

export const quote = 34
export const lineFeed = 10
export const carriageReturn = 13
