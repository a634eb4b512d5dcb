/** The hub as a process of its own, so that nothing that it prints is overlooked. */
import { runServe } from '../../src/cli/commands/serve.ts'

process.exitCode = await runServe({ workers: true })
