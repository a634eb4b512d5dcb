/** Whether a transmission may go on by itself, or a person is asked first. */

/** What a transmission would do to the records of its set. */
export type Plan = {
  /** Records in force before it. */
  readonly held: number
  /** Records that would end because a whole list leaves them out. One whose row says that it ends is no doubt. */
  readonly leftOut: number
}

/**
 * True when a person must decide: more than the given share (0 to 1) of the records in force would be left out, and
 * nobody has approved so many ends. A truncated file looks like a list from which everybody was struck.
 */
export function needsDecision({ held, leftOut }: Plan, share: number, approvedEnds: number | null): boolean {
  if (leftOut === 0 || leftOut <= (approvedEnds ?? 0)) return false
  return leftOut > held * share
}

/**
 * True when what a whole list leaves out may be taken as ended. Not while a rejected row does not tell whose
 * it is: it may be the one that seems to be missing.
 */
export function mayEndAbsent(unnamedRows: number): boolean {
  return unnamedRows === 0
}
