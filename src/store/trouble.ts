/** What the database says when it cannot, told apart: worth another try at once, worth one soon, or our mistake. */
import { Fault } from '#base/fault.ts'

/** The SQLSTATE or the system's own error code, where there is one. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** Serialization failure and deadlock: the same transaction may well succeed at once (PostgreSQL, 13.5). */
export function isWorthAnotherTry(error: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(error))
}

/** Connection exceptions, shutdowns, too many connections, and what the network says. */
function isAway(error: unknown): boolean {
  const code = codeOf(error)
  if (/^(?:08|57P0|53[34])/.test(code) || code === '25P03') return true
  if (/^(?:ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOENT)/.test(code)) return true
  const says = error instanceof Error ? error.message : ''
  return sayings.test(says)
}

/** What says so by its text alone. The last is SQLSTATE 55000, which says other things too: closed for maintenance. */
const sayings = new RegExp(
  [
    'connection terminated',
    'timeout exceeded when trying to connect',
    'not queryable',
    'server_login_retry',
    'not currently accepting connections',
  ].join('|'),
  'i',
)

/** A file that may not grow says so by another code, with the hint of a full disk. */
function hintsAtRoom(error: unknown): boolean {
  return error instanceof Error && 'hint' in error && error.hint === 'Check free disk space.'
}

/**
 * The error as a Fault where the database could not: away (`database/unavailable`, worth trying soon) or out of
 * room (`database/full`). Anything else stays what it is.
 */
export function troubleOf(error: unknown): unknown {
  if (error instanceof Fault) return error
  if (isAway(error))
    return new Fault('database/unavailable', 'The database does not answer just now.', 'soon', error)
  if (['53100', 'ENOSPC', '58030'].includes(codeOf(error)) || hintsAtRoom(error))
    return new Fault('database/full', 'The database has no room left on its disk.', 'later', error)
  return error
}
