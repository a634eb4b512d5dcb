/** `causeway ask`: asks a running hub. The options of each action are derived from what it takes. */
import { openAsBlob, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Command, Option } from 'commander'
import type { Action } from '#actions/action.ts'
import { allActions } from '#actions/all-actions.ts'
import { type Field, fieldsOf, fromTexts, kebab } from '#actions/requests/fields.ts'
import { Fault } from '#base/fault.ts'
import { done, type Result, refused } from '#base/result.ts'
import { askHub, type ClientSettings, type ReceivedFile } from '#client/client.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { jsonText, paint, print, refuse, talk } from '../terminal.ts'
import { writeOut } from '../write-file.ts'

const asked = allActions.filter(action => action.permission !== 'system')

type AskOptions = {
  readonly server?: string
  readonly tokenFile?: string
  readonly file?: string
  readonly input?: string
  readonly key?: string
  readonly out?: string
  readonly json?: boolean
  readonly [field: string]: unknown
}

export async function runAsk(name: string | undefined, args: readonly string[]): Promise<ExitCode> {
  if (name === undefined || name.startsWith('-'))
    return list([...(name ? [name] : []), ...args].includes('--json'))
  const action = asked.find(each => each.name === name)
  if (action === undefined)
    return refuse({
      code: 'command/unknown-action',
      says: `The hub has no action “${name}”.`,
      remedy: '“causeway ask” lists them all.',
    })
  const command = commandOf(action)
  command.parse([...args], { from: 'user' })
  return send(action, command.opts<AskOptions>())
}

async function list(json: boolean): Promise<ExitCode> {
  const rows = asked.map(({ name, says, permission }) => ({ name, says, permission }))
  const lines = rows.map(({ name, says }) => `${paint(name, 'bold')}\n  ${says}`)
  await print(json ? `${jsonText({ actions: rows }, 2)}\n` : `${lines.join('\n')}\n`)
  return exitCodes.done
}

/** Options of this command itself: a field of the same name comes by --input alone. */
const ownOptions = new Set(['server', 'tokenFile', 'file', 'input', 'key', 'out', 'json', 'help'])

function ownFields(action: Action): readonly Field[] {
  return fieldsOf(action.takes).filter(({ name }) => !ownOptions.has(name))
}

/** A command of its own for the action, with an option for each thing that it takes. */
function commandOf(action: Action): Command {
  const command = new Command(`causeway ask ${action.name}`)
  command
    .description(action.says)
    .showHelpAfterError()
    .exitOverride(({ exitCode }) => {
      process.exit(exitCode === 0 ? exitCodes.done : exitCodes.refused)
    })
  for (const field of ownFields(action)) command.addOption(optionOf(field))
  if (action.file === 'one') command.requiredOption('--file <path>', 'the file to send')
  if (action.gives === 'file')
    command.option('-o, --out <path>', 'where to write the file (default: standard output)')
  command
    .option('--input <json>', 'all that it takes as one JSON object; - reads it from standard input')
    .option('--key <key>', 'the idempotency key, to try the very same request again')
    .addOption(
      new Option('--server <url>', 'the hub').env('CAUSEWAY_SERVER').default('http://localhost:8080'),
    )
    .addOption(new Option('--token-file <path>', 'a file with an API token').env('CAUSEWAY_TOKEN_FILE'))
    .option('--json', 'refusals as JSON too; answers are JSON in any case')
  return command
}

function optionOf({ name, kinds, says, choices, required, list: many }: Field): Option {
  const flag = `--${kebab(name)}`
  const holds = kinds.includes('object') ? 'json' : (kinds[0] ?? 'value')
  const option = new Option(`${flag} <${holds}${many ? '...' : ''}>`, `${says}${required ? ' (needed)' : ''}`)
  return choices.length > 0 ? option.choices(choices) : option
}

async function send(action: Action, options: AskOptions): Promise<ExitCode> {
  const settings = readClient(options)
  if (!settings.ok) return refuse(settings.refusal, options.json)
  const input = await readInput(action, options)
  if (!input.ok) return refuse(input.refusal, options.json)
  const file = await readFile(options.file)
  if (!file.ok) return refuse(file.refusal, options.json)
  const key = options.key ?? crypto.randomUUID()
  const answer = await askOrFail(settings.value, action, input.value, {
    idempotencyKey: key,
    ...(file.value && { file: file.value.blob, fileName: file.value.name }),
  })
  if (answer.ok) return show(action, answer.value, options)
  const { problem } = answer
  if (problem.status >= 500) {
    talk(`Fault (${problem.requestId ?? problem.status}): ${problem.says}${again(action, key)}`)
    return exitCodes.fault
  }
  const { code, says, remedy } = problem
  return refuse({ code, says, ...(remedy !== undefined && { remedy }) }, options.json)
}

/** By the same key it is done once, however often it is tried. */
function again(action: Action, key: string): string {
  return action.changes ? ` Try again with --key ${key}.` : ''
}

async function askOrFail(
  settings: ClientSettings,
  action: Action,
  ...rest: [object, Parameters<typeof askHub>[3]]
) {
  try {
    return await askHub(settings, action.name, ...rest)
  } catch (error) {
    const says = `The hub does not answer.${again(action, rest[1]?.idempotencyKey ?? '')}`
    talk(says)
    throw new Fault('program/no-answer', says, 'soon', error)
  }
}

async function show(action: Action, value: unknown, { out }: AskOptions): Promise<ExitCode> {
  if (action.gives !== 'file') {
    await print(`${jsonText(value, 2)}\n`)
    return exitCodes.done
  }
  const { body } = value as ReceivedFile
  const written = await writeOut(out, body.body ?? [])
  return written.ok ? exitCodes.done : refuse(written.refusal)
}

/** A token and health information go over https, or stay on this machine. */
function readClient({ server = '', tokenFile }: AskOptions): Result<ClientSettings> {
  const url = URL.canParse(server) ? new URL(server) : null
  const near = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url === null || (url.protocol !== 'https:' && !(url.protocol === 'http:' && near)))
    return refused('command/unsafe-server', 'The hub’s address does not begin with https://.')
  if (tokenFile === undefined) return done({ server: url.origin })
  try {
    return done({ server: url.origin, token: readFileSync(tokenFile, 'utf8').trim() })
  } catch {
    return refused('command/no-such-file', 'The file of --token-file cannot be read.')
  }
}

async function readInput(action: Action, options: AskOptions): Promise<Result<Record<string, unknown>>> {
  const given = ownFields(action).filter(({ name }) => options[name] !== undefined)
  const texts = Object.fromEntries(given.map(({ name }) => [name, options[name]]))
  const fields = fromTexts(action.takes, texts)
  if (options.input === undefined) return done(fields)
  const text = options.input === '-' ? await readAll() : options.input
  try {
    const whole: unknown = JSON.parse(text)
    if (typeof whole === 'object' && whole !== null && !Array.isArray(whole))
      return done({ ...whole, ...fields })
  } catch {
    // Told below, with everything else that is no object.
  }
  return refused('command/not-understood', '--input is not a JSON object.')
}

async function readAll(): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

async function readFile(path: string | undefined): Promise<Result<{ blob: Blob; name: string } | null>> {
  if (path === undefined) return done(null)
  try {
    return done({ blob: await openAsBlob(path), name: basename(path) })
  } catch {
    return refused('command/no-such-file', `${path} cannot be read.`)
  }
}
