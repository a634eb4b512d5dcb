/** `causeway profile`: the partner profiles that are shipped, one as JSON to start from, or a check of one's own. */
import { profiles } from '#guidance/all-profiles.ts'
import { readProfileOption } from '../choices.ts'
import { exitCodes } from '../exit-codes.ts'
import { paint, print, tellRefusal } from '../terminal.ts'

export async function runProfile(
  name: string | undefined,
  options: { readonly json?: boolean },
): Promise<number> {
  if (name === undefined) {
    if (options.json) await print(`${JSON.stringify(profiles, null, 2)}\n`)
    for (const { id, name: partner, files } of options.json ? [] : profiles) {
      await print(`${paint(id, 'bold')}  ${partner}\n  ${Object.keys(files).join(', ')}\n`)
    }
    return exitCodes.done
  }
  const profile = await readProfileOption(name)
  if (!profile.ok) {
    await tellRefusal(profile.refusal, options.json === true)
    return exitCodes.refused
  }
  await print(`${JSON.stringify(profile.value, null, 2)}\n`)
  return exitCodes.done
}
