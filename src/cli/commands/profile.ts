/**
 * `causeway profile`: the partner profiles that are shipped, one as JSON to start from, or a check of one's
 * own.
 */
import { profiles } from '#guidance/all-profiles.ts'
import { readProfileOption } from '../choices.ts'
import type { ExitCode } from '../exit-codes.ts'
import { exitCodes } from '../exit-codes.ts'
import { jsonText, paint, print, refuse } from '../terminal.ts'

export async function runProfile(
  name: string | undefined,
  options: { readonly json?: boolean },
): Promise<ExitCode> {
  if (name !== undefined) {
    const profile = await readProfileOption(name)
    if (!profile.ok) return refuse(profile.refusal, options.json)
    await print(`${jsonText(profile.value, 2)}\n`)
    return exitCodes.done
  }
  if (options.json) {
    await print(`${jsonText({ profiles }, 2)}\n`)
    return exitCodes.done
  }
  for (const { id, name: partner, files } of profiles) {
    await print(`${paint(id, 'bold')}  ${partner}\n  ${Object.keys(files).join(', ')}\n`)
  }
  return exitCodes.done
}
