/** The OpenAPI 3.1 document of all actions: derived from what they take and give, and never written by hand. */
import { z } from 'zod'
import type { Action } from '#actions/action.ts'
import { whoMay } from '#actions/reference/action-pages.ts'
import { type RefusalCode, type RefusalFacts, refusals } from '#actions/refusals.ts'
import { fieldsOf } from '#actions/requests/fields.ts'
import { carriesKey, generalRefusals, isAskedByGet, pathOf } from '#actions/requests/routes.ts'
import { requestHeader } from './who.ts'

type Json = { readonly [name: string]: unknown }

/** The schema library's version of JSON Schema is that of OpenAPI 3.1 (2020-12). */
function schemaOf(form: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(form, { io, unrepresentable: 'any' })
  return schema
}

/** What an action takes, every field with its words. */
function takenSchema({ takes }: Action): Json {
  const schema = schemaOf(takes, 'input')
  const words = new Map(fieldsOf(takes).map(({ name, says }) => [name, says]))
  const properties = Object.entries((schema.properties ?? {}) as Readonly<Record<string, Json>>)
  return {
    ...schema,
    properties: Object.fromEntries(
      properties.map(([name, field]) => [name, { ...field, description: words.get(name) ?? '' }]),
    ),
  }
}

function refusalResponses(action: Action): Json {
  const byStatus = new Map<number, Set<RefusalCode>>()
  for (const code of [...generalRefusals(action), ...action.refuses]) {
    const facts: RefusalFacts = refusals[code]
    byStatus.set(facts.status, (byStatus.get(facts.status) ?? new Set()).add(code))
  }
  const entries = [...byStatus].sort(([one], [other]) => one - other)
  return Object.fromEntries(
    entries.map(([status, codes]) => [
      String(status),
      { $ref: '#/components/responses/Refused', description: [...codes].sort().join(', ') },
    ]),
  )
}

const problemContent = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }

function answerOf(action: Action): Json {
  if (action.gives === 'file')
    return {
      description: 'The file. Its name stands in Content-Disposition.',
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    }
  const description =
    action.session === 'opens'
      ? 'Done. The session comes as a cookie.'
      : action.changes
        ? 'Done.'
        : 'The answer.'
  const schema = { $ref: `#/components/schemas/${action.name}` }
  return { description, content: { 'application/json': { schema } } }
}

/** What each action answers, by its name. */
function answerSchemas(actions: readonly Action[]): Json {
  return Object.fromEntries(
    actions.flatMap(action => {
      if (action.gives === 'file') return []
      const schema = schemaOf(action.gives, 'output')
      return [[action.name, action.session === 'opens' ? withoutSecret(schema) : schema]]
    }),
  )
}

/** Over HTTP the session's secret comes as a cookie. */
function withoutSecret(schema: Json): Json {
  const { sessionSecret: _, ...properties } = (schema.properties ?? {}) as Json
  const required = ((schema.required ?? []) as readonly string[]).filter(name => name !== 'sessionSecret')
  return { ...schema, properties, required }
}

const headers = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: 'A UUID of yours. The same key with the same request does it once and answers the same.',
    schema: { type: 'string', maxLength: 200 },
  },
  CausewayRequest: {
    name: requestHeader,
    in: 'header',
    required: false,
    description:
      'Any value. Needed with a session’s cookie, and before sign-in: it shows that no other page asks.',
    schema: { type: 'string' },
  },
} as const

function headersOf(action: Action, method: 'get' | 'post'): readonly Json[] {
  const names: readonly (keyof typeof headers)[] = [
    ...(carriesKey(action) ? (['IdempotencyKey'] as const) : []),
    ...(method === 'post' ? (['CausewayRequest'] as const) : []),
  ]
  return names.map(name => ({ $ref: `#/components/parameters/${name}` }))
}

function queryOf(action: Action): readonly Json[] {
  const { properties = {}, required = [] } = takenSchema(action) as {
    properties?: Readonly<Record<string, Json>>
    required?: readonly string[]
  }
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(description !== undefined && { description }),
    schema,
  }))
}

function bodyOf(action: Action): Json {
  const schema = takenSchema(action)
  if (action.file === undefined) return { required: true, content: { 'application/json': { schema } } }
  const properties = {
    ...(schema.properties as Json),
    file: { type: 'string', format: 'binary', description: 'The file, as the last part' },
  }
  const required = [...((schema.required ?? []) as readonly string[]), 'file']
  return {
    required: true,
    content: { 'multipart/form-data': { schema: { ...schema, properties, required } } },
  }
}

function operationOf(action: Action, method: 'get' | 'post'): Json {
  const [subject = ''] = action.name.split('.')
  const parameters = [...headersOf(action, method), ...(method === 'get' ? queryOf(action) : [])]
  return {
    operationId: method === 'get' ? `${action.name}.get` : action.name,
    summary: action.says,
    tags: [subject],
    description: whoMay(action),
    ...(action.permission === 'anyone' && { security: [{}] }),
    ...(parameters.length > 0 && { parameters }),
    ...(method === 'post' && { requestBody: bodyOf(action) }),
    responses: {
      '200': answerOf(action),
      ...refusalResponses(action),
      default: { $ref: '#/components/responses/Fault' },
    },
  }
}

const inEveryLanguage = z.object({ en: z.string(), es: z.string() })

const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string().describe('Which refusal it is, in words; “fault” when the failure is ours'),
    says: z.string().describe('What happened, in the language that Accept-Language prefers'),
    remedy: z.string().optional().describe('What you can do'),
    words: z
      .object({ says: inEveryLanguage, remedy: inEveryLanguage.optional() })
      .describe('The same in every language'),
    requestId: z.string().describe('By this whoever runs the hub finds the request'),
    problems: z
      .array(
        z.object({
          at: z.string().describe('JSON Pointer of the field'),
          says: z.string(),
          words: inEveryLanguage,
        }),
      )
      .optional()
      .describe('Each thing that is wrong with the request, at its field'),
  })
  .describe('A request that was not done (RFC 9457)')

/** The document. Actions of our own clockwork alone are left out: no door leads to them. */
export function openApi(actions: readonly Action[], serverUrl: string): Json {
  const asked = actions.filter(action => action.permission !== 'system')
  const bearer = {
    type: 'http',
    scheme: 'bearer',
    description: 'A token that an administrator made for a program.',
  }
  const session = {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-causeway',
    description: 'A person’s session.',
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Causeway',
      version: '1',
      description:
        'Every action of the hub. Each is asked by POST with a JSON object; a read that names nobody also by GET. Whatever changes something carries an Idempotency-Key. What we will not do is answered as problem details with a code; see /api/refusals.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: serverUrl }],
    security: [{ bearer: [] }, { session: [] }],
    tags: [...new Set(asked.map(({ name }) => name.split('.')[0]))].map(name => ({ name })),
    paths: Object.fromEntries(
      asked.map(action => [
        pathOf(action),
        {
          ...(isAskedByGet(action) && { get: operationOf(action, 'get') }),
          post: operationOf(action, 'post'),
        },
      ]),
    ),
    components: {
      securitySchemes: { bearer, session },
      parameters: headers,
      responses: {
        Refused: { description: 'Not done, and why.', content: problemContent },
        Fault: { description: 'A fault of ours.', content: problemContent },
      },
      schemas: { Problem: schemaOf(problem, 'output'), ...answerSchemas(asked) },
    },
  }
}
