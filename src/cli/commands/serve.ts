/** `causeway serve`: runs the hub until it is asked to stop. */
import { readSettings } from '#actions/read-settings.ts'
import { startServing } from '#server/serve.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { untilAskedToStop } from '../signals.ts'
import { refuse } from '../terminal.ts'

export type ServeOptions = {
  readonly port?: string
  readonly host?: string
  readonly workersOnly?: boolean
  readonly workers: boolean
}

export async function runServe(options: ServeOptions): Promise<ExitCode> {
  const settings = readSettings({
    ...process.env,
    ...(options.port !== undefined && { CAUSEWAY_PORT: options.port }),
    ...(options.host !== undefined && { CAUSEWAY_HOST: options.host }),
  })
  if (!settings.ok) return refuse(settings.refusal)
  const asked = untilAskedToStop()
  const serving = await startServing(settings.value, { door: !options.workersOnly, workers: options.workers })
  if (!serving.ok) return refuse(serving.refusal)
  await asked
  await serving.value.stop()
  return exitCodes.done
}
