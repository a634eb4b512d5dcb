/** `causeway watch`: a folder whose files are answered as they come; the way in for people who know only folders. */
import { existsSync } from 'node:fs'
import { mkdir, readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Language } from '#files/words/find.ts'
import { beginFolder } from '../begin-folder.ts'
import type { ExitCode } from '../exit-codes.ts'
import { exitCodes } from '../exit-codes.ts'
import { refuse, talk } from '../terminal.ts'
import { runCheck } from './check.ts'

export type WatchOptions = {
  readonly begin?: boolean
  readonly once?: boolean
  readonly profile?: string
  readonly asOf?: string
  readonly lang: Language
}

/** How often the folder is looked at, and for how long a file must have rested before it is read: it may still be copied. */
const lookEveryMs = 1000
const endings = new Set(['.xlsx', '.csv', '.txt', '.tsv', '.xls', '.xlsm', '.xlsb', '.ods'])

export async function runWatch(folder: string, options: WatchOptions): Promise<ExitCode> {
  if (options.begin) await beginFolder(folder, options.lang)
  if (!existsSync(folder)) {
    return refuse({
      code: 'command/no-such-folder',
      says: `There is no folder ${folder}.`,
      remedy: 'Make it, or add --begin.',
    })
  }
  const answers = join(folder, 'answers')
  await mkdir(answers, { recursive: true })
  const answered = new Map<string, string>()
  const resting = new Map<string, string>()
  let worst: ExitCode = exitCodes.done
  if (!options.once)
    talk(`Watching ${folder}: put files there; the answers lie in ${answers}. Ctrl+C ends it.`)
  for (;;) {
    for (const name of await filesToAnswer(folder, answered, options.once ? null : resting)) {
      const exit = await runCheck([join(folder, name)], {
        ...options,
        out: answers,
        map: [],
        mappings: join(folder, 'mappings.json'),
      })
      worst = Math.max(worst, exit) as ExitCode
    }
    if (options.once) return worst
    await new Promise(resolve => setTimeout(resolve, lookEveryMs))
  }
}

/** New or changed files that have rested since the last look; with `resting` null, all at once. */
async function filesToAnswer(
  folder: string,
  answered: Map<string, string>,
  resting: Map<string, string> | null,
): Promise<string[]> {
  const ready: string[] = []
  for (const name of (await readdir(folder)).sort()) {
    // Excel's lock files begin with ~$; templates are there to be filled in.
    if (name.startsWith('~$') || name.startsWith('.') || name.includes('.template.')) continue
    if (!endings.has(extname(name).toLowerCase())) continue
    const about = await stat(join(folder, name)).catch(() => null)
    if (!about?.isFile()) continue
    const state = `${about.size} ${about.mtimeMs}`
    if (answered.get(name) === state) continue
    if (resting && resting.get(name) !== state) {
      resting.set(name, state)
      continue
    }
    answered.set(name, state)
    ready.push(name)
  }
  return ready
}
