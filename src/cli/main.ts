/**
 * The door at the command line: runs a command, and tells refusals and faults apart from what was found in
 * data.
 */
import { constants } from 'node:os'
import { Fault } from '#base/fault.ts'
import { exitCodes } from './exit-codes.ts'
import { removeLeftovers } from './leftovers.ts'
import { buildProgram } from './program.ts'
import { tellFault } from './tell-fault.ts'
import { outputClosed, watchOutput } from './terminal.ts'

watchOutput()

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    removeLeftovers()
    process.exit(128 + constants.signals[signal])
  })
}

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
