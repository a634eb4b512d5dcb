/** The one way from the portal to the hub: every action by its name, typed by the action itself. */
import type { ActionAnswer, ActionInput, ActionName } from '#actions/all-actions.ts'

/** What an action answers as JSON; a file is fetched by its address instead. */
export type Answered<Name extends ActionName> = Exclude<ActionAnswer<Name>, { readonly bytes: unknown }>

/** Why the hub did not do what was asked, in words for whoever asked. */
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
}

/** Told when the hub no longer knows who we are: the portal asks to sign in, and keeps the page. */
let onSessionEnd: () => void = () => {}
export function whenSessionEnds(tell: () => void): void {
  onSessionEnd = tell
}

export function troubleOf(error: unknown): HubTrouble {
  return error instanceof Error && 'isFault' in error
    ? (error as HubTrouble)
    : trouble('fault', String(error), '', null, true)
}

function trouble(
  code: string,
  says: string,
  remedy: string,
  requestId: string | null,
  isFault: boolean,
  problems: HubTrouble['problems'] = [],
): HubTrouble {
  return Object.assign(new Error(says), { code, remedy, requestId, isFault, problems })
}

/** Where an action stands: `exchange.receive-file` at `/api/exchange/receive-file`. */
export function addressOf(name: ActionName): string {
  return `/api/${name.replace('.', '/')}`
}

/** Asks; answers what the action gives, or throws a HubTrouble. */
export async function askHub<Name extends ActionName>(
  name: Name,
  input: ActionInput<Name>,
  options: AskOptions = {},
): Promise<Answered<Name>> {
  const headers = {
    'causeway-request': '1',
    'idempotency-key': options.idempotencyKey ?? crypto.randomUUID(),
  }
  const answer = options.file
    ? await sendFile(addressOf(name), input, options.file, headers, options)
    : await send(addressOf(name), input, headers, options)
  if (answer.status < 300) return answer.body as Answered<Name>
  throw refusalFrom(answer)
}

type Answer = { readonly status: number; readonly body: unknown; readonly requestId: string | null }

const offline = (): HubTrouble => trouble('offline', 'The hub could not be reached.', '', null, true)

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
  const text = await response.text()
  return {
    status: response.status,
    body: text === '' ? null : JSON.parse(text),
    requestId: response.headers.get('x-request-id'),
  }
}

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
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress?.(total > 0 ? loaded / total : 0),
    )
    request.addEventListener('error', () => reject(offline()))
    request.addEventListener('abort', () => reject(offline()))
    request.addEventListener('load', () =>
      resolve({
        status: request.status,
        body: request.responseText === '' ? null : JSON.parse(request.responseText),
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
    readonly says?: string
    readonly title?: string
    readonly remedy?: string
    readonly problems?: HubTrouble['problems']
  }
  const code = problem.code ?? 'fault'
  if (code === 'request/not-signed-in') onSessionEnd()
  const says = problem.says ?? problem.title ?? code
  return trouble(code, says, problem.remedy ?? '', requestId, status >= 500, problem.problems ?? [])
}
