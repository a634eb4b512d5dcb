/** The door at the command line: runs a command, and tells refusals and faults apart from what was found in data. */
import { Fault } from '#base/fault.ts'
import { exitCodes } from './exit-codes.ts'
import { buildProgram } from './program.ts'
import { talk } from './terminal.ts'

// A reader that stops reading (`causeway … | head`) is no fault.
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(exitCodes.done)
})

try {
  await buildProgram().parseAsync(process.argv)
} catch (error) {
  // A fault of ours: its kind is told, never what the file held.
  const code = error instanceof Fault ? error.code : 'program/unexpected'
  talk(`Fault (${code}): the program could not go on. This is our mistake, not yours.`)
  if (process.env.CAUSEWAY_DEBUG === '1')
    talk(error instanceof Error ? (error.stack ?? error.message) : String(error))
  else
    talk(
      'Run it again with CAUSEWAY_DEBUG=1 for the place in the program; that text may show parts of the file.',
    )
  process.exitCode = exitCodes.fault
}
