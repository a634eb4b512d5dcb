/**
 * The door at the command line: runs a command, and tells refusals and faults apart from what was found in
 * data.
 */
import { Fault } from '#base/fault.ts'
import { exitCodes } from './exit-codes.ts'
import { removeLeftovers } from './leftovers.ts'
import { buildProgram } from './program.ts'
import { watchSignals } from './signals.ts'
import { tellFault } from './tell-fault.ts'
import { outputClosed, watchOutput } from './terminal.ts'

watchOutput()

watchSignals()

/** A fault of ours: its kind is told, never what the file held. */
function end(error: unknown): void {
  if (error instanceof Fault && error.code === outputClosed) process.exitCode ??= exitCodes.done
  else {
    tellFault(error)
    process.exitCode = exitCodes.fault
  }
}

process.on('uncaughtException', error => {
  end(error)
  removeLeftovers()
  process.exit()
})

try {
  await buildProgram().parseAsync(process.argv)
} catch (error) {
  end(error)
}
