/** Tells a fault by its kind. What a file holds may stand in an error's message, so that one is not shown. */
import { Fault } from '#base/fault.ts'
import { talk } from './terminal.ts'

export function faultCode(error: unknown): string {
  return error instanceof Fault ? error.code : 'program/unexpected'
}

export function tellFault(error: unknown): void {
  const code = faultCode(error)
  const whose =
    error instanceof Fault && error.retry !== 'never'
      ? 'Something on this machine failed, and it may help to try again.'
      : 'This is our mistake, not yours.'
  talk(`Fault (${code}): the program could not go on. ${whose}`)
  if (process.env.CAUSEWAY_DEBUG === '1')
    talk(error instanceof Error ? (error.stack ?? error.message) : String(error))
  else
    talk(
      'Run it again with CAUSEWAY_DEBUG=1 for the place in the program; that text may show parts of the file.',
    )
}
