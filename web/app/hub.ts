/** The one way from the portal to the hub: every action by its name, typed by the action itself. */
import type { ActionAnswer, ActionInput, ActionName } from '#actions/all-actions.ts'
import type { Words } from '../words/define.ts'
import { sayNow, tagNow } from './language-now.ts'

/** What an action answers as JSON; a file is fetched by its address instead. */
export type Answered<Name extends ActionName> = Exclude<ActionAnswer<Name>, { readonly bytes: unknown }>

/** Why the hub did not do what was asked, in the language that is chosen when the words are read. */
export type HubTrouble = Error & {
  /** The refusal's code; `fault` for our own trouble, `offline` when the hub was not reached. */
  readonly code: string
  readonly remedy: string
  /** The request, as the hub's logs name it. */
  readonly requestId: string | null
  readonly isFault: boolean
  /** What is wrong with which field, where a form was not understood. */
  readonly problems: readonly { readonly at: string; readonly says: string }[]
}

export type AskOptions = {
  /** Names this change, so that asking it twice does it once. Made here when left out. */
  readonly idempotencyKey?: string
  readonly file?: File
  /** Told as a file goes out: the share of it, 0 to 1. */
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal
  /** Refused is refused: nobody is asked to sign in or to show more. */
  readonly plainly?: boolean
}

/** What a person can still show, so that the hub does what it has just refused. */
export type Need = 'sign-in' | 'second-factor' | 'proof'

const needOf: { readonly [code: string]: Need } = {
  'request/not-signed-in': 'sign-in',
  'request/second-factor-needed': 'second-factor',
  'sign-in/prove-again': 'proof',
}

type MeetNeed = (need: Need) => Promise<boolean>

/** Asks the person, in front of the page, which stays as it is. True once it was shown. */
let meetNeed: MeetNeed = () => Promise.resolve(false)
export function whenNeeded(meet: MeetNeed): void {
  meetNeed = meet
}

export function troubleOf(error: unknown): HubTrouble {
  return error instanceof Error && 'isFault' in error
    ? (error as HubTrouble)
    : trouble({ code: 'fault', says: alike(String(error)), isFault: true })
}

const alike = (text: string): Words => ({ en: text, es: text })

type Told = {
  readonly code: string
  readonly says: Words
  readonly remedy?: Words
  readonly requestId?: string | null
  readonly isFault: boolean
  readonly problems?: readonly { readonly at: string; readonly says: Words }[]
}

function trouble({ code, says, remedy, requestId = null, isFault, problems = [] }: Told): HubTrouble {
  const made = Object.assign(new Error(says.en), {
    code,
    remedy: remedy?.en ?? '',
    requestId,
    isFault,
    problems: [],
  })
  return Object.defineProperties(made, {
    message: { get: () => sayNow(says) },
    remedy: { get: () => (remedy ? sayNow(remedy) : '') },
    problems: { get: () => problems.map(problem => ({ at: problem.at, says: sayNow(problem.says) })) },
  })
}

/** Where an action stands: `exchange.receive-file` at `/api/exchange/receive-file`. */
export function addressOf(name: ActionName): string {
  return `/api/${name.replace('.', '/')}`
}

/**
 * Asks; answers what the action gives, or throws a HubTrouble. Where a person can show what is missing (who they
 * are, or their second factor), they are asked for it, and the same request goes out again.
 */
export async function askHub<Name extends ActionName>(
  name: Name,
  input: ActionInput<Name>,
  options: AskOptions = {},
): Promise<Answered<Name>> {
  const key = options.idempotencyKey ?? crypto.randomUUID()
  const met = new Set<Need>()
  for (;;) {
    const answer = await askOnce(name, input, options, key)
    if (answer.status < 300) return answer.body as Answered<Name>
    const refused = refusalFrom(answer)
    const need = options.plainly ? undefined : needOf[refused.code]
    // Each is shown once: what is refused all the same stays refused.
    if (need === undefined || met.has(need) || !(await meetNeed(need))) throw refused
    met.add(need)
  }
}

function askOnce(name: ActionName, input: object, options: AskOptions, key: string): Promise<Answer> {
  const headers = { 'accept-language': tagNow(), 'causeway-request': '1', 'idempotency-key': key }
  return options.file
    ? sendFile(addressOf(name), input, options.file, headers, options)
    : send(addressOf(name), input, headers, options)
}

type Answer = { readonly status: number; readonly body: unknown; readonly requestId: string | null }

const offline = (): HubTrouble =>
  trouble({
    code: 'offline',
    says: { en: 'The hub could not be reached.', es: 'No se pudo llegar al sistema.' },
    remedy: {
      en: 'Check your connection and try again.',
      es: 'Revise su conexión e inténtelo de nuevo.',
    },
    isFault: true,
  })

async function send(
  address: string,
  input: unknown,
  headers: Readonly<Record<string, string>>,
  { signal }: AskOptions,
): Promise<Answer> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(input),
    ...(signal && { signal }),
  }).catch(() => {
    throw offline()
  })
  // The connection may also break while the answer comes.
  const text = await response.text().catch(() => {
    throw offline()
  })
  return {
    status: response.status,
    body: bodyOf(text),
    requestId: response.headers.get('x-request-id'),
  }
}

/** What was answered; null where it is not ours, such as the page of a proxy before us. */
function bodyOf(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return null
  }
}

/** A connection over which nothing goes for so long is given up, so that trying again can be offered. */
const silentSeconds = 60

/** By XMLHttpRequest, which alone tells how much of a file has gone out. Fields stand before the file. */
function sendFile(
  address: string,
  input: object,
  file: File,
  headers: Readonly<Record<string, string>>,
  { onProgress, signal }: AskOptions,
): Promise<Answer> {
  const form = new FormData()
  for (const [name, value] of Object.entries(input)) {
    if (value !== undefined) form.append(name, typeof value === 'string' ? value : JSON.stringify(value))
  }
  form.append('file', file, file.name)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    let silence = setTimeout(() => request.abort(), silentSeconds * 1000)
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      clearTimeout(silence)
      silence = setTimeout(() => request.abort(), silentSeconds * 1000)
      onProgress?.(total > 0 ? loaded / total : 0)
    })
    request.addEventListener('loadend', () => clearTimeout(silence))
    request.addEventListener('error', () => reject(offline()))
    request.addEventListener('abort', () => reject(offline()))
    request.addEventListener('load', () =>
      resolve({
        status: request.status,
        body: bodyOf(request.responseText),
        requestId: request.getResponseHeader('x-request-id'),
      }),
    )
    signal?.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}

function refusalFrom({ status, body, requestId }: Answer): HubTrouble {
  const problem = (body ?? {}) as {
    readonly code?: string
    readonly title?: string
    readonly words?: { readonly says: Words; readonly remedy?: Words }
    readonly problems?: readonly { readonly at: string; readonly words: Words }[]
  }
  const code = problem.code ?? 'fault'
  return trouble({
    code,
    says: problem.words?.says ?? alike(problem.title ?? code),
    ...(problem.words?.remedy && { remedy: problem.words.remedy }),
    requestId,
    isFault: status >= 500,
    problems: (problem.problems ?? []).map(({ at, words }) => ({ at, says: words })),
  })
}
