/** A fault: our machine or an outage, thrown and caught once at the door. */

export class Fault extends Error {
  readonly code: string
  /** Whether trying the same again can help. */
  readonly retry: 'never' | 'soon' | 'later'

  constructor(code: string, says: string, retry: 'never' | 'soon' | 'later' = 'never', cause?: unknown) {
    super(says, cause === undefined ? undefined : { cause })
    this.name = 'Fault'
    this.code = code
    this.retry = retry
  }
}
