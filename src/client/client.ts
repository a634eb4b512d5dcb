/** Asks the hub's actions over HTTP, in a browser or in Node: every action as a function, its types from the action. */
import type { ActionAnswer, ActionInput, ActionName } from '#actions/all-actions.ts'

/** A request that was not done: `code` says why in words, “fault” when the hub failed. */
export type Problem = {
  readonly code: string
  readonly status: number
  readonly says: string
  readonly remedy?: string
  readonly requestId?: string
  readonly problems?: readonly { readonly at: string; readonly says: string }[]
}

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem }

/** A file that came: its bytes are read from the body of the response. */
export type ReceivedFile = { readonly name: string; readonly mediaType: string; readonly body: Response }

export type AskOptions = {
  /** For an action that takes one. Goes last, so that the hub can take it as a stream. */
  readonly file?: Blob
  /** The file's name, where the Blob has none. */
  readonly fileName?: string
  /** The same key for the same request when it is tried again; made anew when it is left out. */
  readonly idempotencyKey?: string
  readonly signal?: AbortSignal
}

export type ClientSettings = {
  /** `https://hub.example.org`; left out in a page of the hub itself. */
  readonly server?: string
  /** Of a program. A page is known by its cookie. */
  readonly token?: string
  readonly fetch?: typeof fetch
}

type Capitals<Text extends string> = Text extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Capitals<Rest>>}`
  : Text
type SubjectOf<Name extends string> = Name extends `${infer Subject}.${string}` ? Subject : never
type VerbOf<Name extends string> = Name extends `${string}.${infer Verb}` ? Verb : never
type Value<Name extends ActionName> =
  ActionAnswer<Name> extends { readonly bytes: unknown } ? ReceivedFile : ActionAnswer<Name>

/** `client.exchange.receiveFile({ … }, { file })`. */
export type Client = {
  readonly [Subject in ActionName as Capitals<SubjectOf<Subject>>]: {
    readonly [Name in Extract<ActionName, `${SubjectOf<Subject>}.${string}`> as Capitals<VerbOf<Name>>]: (
      input: ActionInput<Name>,
      options?: AskOptions,
    ) => Promise<Answer<Value<Name>>>
  }
}

/** `receiveFile` as it stands in an address: `receive-file`. */
export function wordsOf(name: string): string {
  return name.replace(/[A-Z]/g, capital => `-${capital.toLowerCase()}`)
}

/** All actions as functions. Nothing of the hub's own program is loaded for it. */
export function openClient(settings: ClientSettings = {}): Client {
  const subjects = new Proxy(
    {},
    {
      get: (_, subject: string) =>
        new Proxy(
          {},
          {
            get: (__, verb: string) => (input: object, options?: AskOptions) =>
              askHub(settings, `${wordsOf(subject)}.${wordsOf(verb)}`, input, options),
          },
        ),
    },
  )
  return subjects as Client
}

/**
 * Asks for an action by its name. What the hub refuses is an answer; that nobody answers is an error of fetch,
 * which is thrown.
 */
export async function askHub(
  settings: ClientSettings,
  name: string,
  input: object,
  options: AskOptions = {},
): Promise<Answer<unknown>> {
  const ask = settings.fetch ?? fetch
  const { body, headers } = bodyOf(input, options)
  const response = await ask(`${settings.server ?? ''}/api/${name.replace('.', '/')}`, {
    method: 'POST',
    credentials: 'same-origin',
    redirect: 'error',
    headers: {
      ...headers,
      'causeway-request': '1',
      'idempotency-key': options.idempotencyKey ?? crypto.randomUUID(),
      ...(settings.token !== undefined && { authorization: `Bearer ${settings.token}` }),
    },
    body,
    ...(options.signal && { signal: options.signal }),
  })
  return answerOf(response)
}

function bodyOf(
  input: object,
  { file, fileName }: AskOptions,
): { readonly body: string | FormData; readonly headers: Record<string, string> } {
  if (file === undefined)
    return { body: JSON.stringify(input), headers: { 'content-type': 'application/json' } }
  const form = new FormData()
  for (const [name, value] of Object.entries(input))
    if (value !== undefined) form.append(name, typeof value === 'string' ? value : JSON.stringify(value))
  const name = fileName ?? ('name' in file && typeof file.name === 'string' ? file.name : 'file')
  form.append('file', file, name)
  return { body: form, headers: {} }
}

async function answerOf(response: Response): Promise<Answer<unknown>> {
  const mediaType = response.headers.get('content-type') ?? ''
  const disposition = response.headers.get('content-disposition')
  if (response.ok && disposition !== null)
    return {
      ok: true,
      value: { name: nameIn(disposition), mediaType, body: response } satisfies ReceivedFile,
    }
  const isJson = /^application\/(?:problem\+)?json\b/.test(mediaType)
  const value: unknown = isJson ? await response.json() : null
  if (response.ok && isJson) return { ok: true, value }
  return { ok: false, problem: problemOf(response.status, value) }
}

/** What stood in the answer; or, where something between us and the hub answered, its status. */
function problemOf(status: number, value: unknown): Problem {
  if (typeof value === 'object' && value !== null && 'code' in value && 'says' in value)
    return value as Problem
  return { code: 'fault', status, says: 'Something between you and the hub answered in its place.' }
}

/** The whole name (RFC 6266): the one in UTF-8 that the hub always writes. */
function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1]
  return encoded === undefined ? 'file' : decodeURIComponent(encoded)
}
