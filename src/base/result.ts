/** A request's outcome: what was asked for, or a refusal that says why not. */

/** A request that we will not do. Told to the asker in words; no fault of the machine. */
export type Refusal = {
  /** `command/no-such-file` … Registered in the room that refuses. */
  readonly code: string
  readonly says: string
  /** What the asker can do instead. */
  readonly remedy?: string
  /** The same in Spanish, where a person may read it. */
  readonly spanish?: { readonly says: string; readonly remedy: string }
  /** After so many seconds the very same request may be done. */
  readonly waitSeconds?: number
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal }

export function done<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function refused<T = never>(code: string, says: string, remedy?: string): Result<T> {
  return { ok: false, refusal: remedy === undefined ? { code, says } : { code, says, remedy } }
}
