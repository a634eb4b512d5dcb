/** The form of a partner profile as JSON, and what is wrong with one in words that say where. */
import { z } from 'zod'
import { readDay } from '#base/day.ts'

const text = z.string().trim().min(1).max(200)
const day = z
  .string()
  .refine(
    (value): value is `${number}-${number}-${number}` => readDay(value) !== null,
    'must be a day, written as YYYY-MM-DD',
  )

/**
 * The two kinds of column in one: which of them it is, is looked at afterwards, so that it can be said in
 * words.
 */
const column = z.strictObject({
  element: text.exactOptional(),
  nth: z.int().min(1).max(99).exactOptional(),
  heading: text.exactOptional(),
  over: text.exactOptional(),
  extra: text.exactOptional(),
  example: z.string().max(200).exactOptional(),
})

const sheet = z.strictObject({
  name: z.string().max(31),
  banner: z.array(text).max(20).exactOptional(),
  columns: z.array(column).min(1).max(1000),
})

const yesAndNo = z.strictObject({ yes: text, no: z.string().max(20) })

const file = z.strictObject({
  format: z.enum(['xlsx', 'csv']),
  delimiter: z.enum([',', ';', '\t', '|']).exactOptional(),
  encoding: z.enum(['utf-8', 'utf-8-bom', 'utf-16le', 'windows-1252']).exactOptional(),
  sheets: z.array(sheet).min(1).max(50),
  joinedBy: z.array(text).min(1).exactOptional(),
  dates: z
    .enum([
      'MM/DD/YYYY',
      'M/D/YYYY',
      'MM-DD-YY',
      'MM-DD-YYYY',
      'YYYY-MM-DD',
      'YYYYMMDD',
      'DD-Mon-YYYY',
      'excel-date',
    ])
    .exactOptional(),
  indicators: yesAndNo.exactOptional(),
  yesNo: yesAndNo.exactOptional(),
  states: z.enum(['postal', 'full-name']).exactOptional(),
  phones: z.enum(['5551234567', '(555) 123-4567', '555-123-4567']).exactOptional(),
  codes: z.record(text, z.record(text, text)).exactOptional(),
  separator: z.enum([';', ',', '|']).exactOptional(),
  omits: z.array(text).exactOptional(),
  fileName: text.exactOptional(),
  cadence: text.exactOptional(),
})

const endOfEnvelope = z.strictObject({ qualifier: z.string().regex(/^[A-Z0-9]{2}$/), id: text.max(15) })

const claims = z.strictObject({
  sends: z.enum(['837P', '837I']).exactOptional(),
  usage: z.enum(['P', 'T']).exactOptional(),
  sender: endOfEnvelope.exactOptional(),
  receiver: endOfEnvelope.exactOptional(),
  instead: z.record(text, z.string().max(60)).exactOptional(),
})

/** What is not said of when and on what it rests is taken as: always, and what the plan does. */
export const profileForm = z.strictObject({
  $schema: z.string().exactOptional(),
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small letters, digits and hyphens: my-plan'),
  name: text,
  example: z.boolean().exactOptional(),
  parties: z.array(z.enum(['ecm', 'community-supports'])).min(1),
  since: day.default('2022-01-01'),
  until: day.exactOptional(),
  basis: z.enum(['dhcs', 'plan', 'assumed']).default('plan'),
  cite: z
    .templateLiteral([z.string(), ': ', z.string()])
    .default('partner-profile: as the partner gives it out'),
  reading: z.templateLiteral(['R-', z.number()]).exactOptional(),
  files: z.record(text, file),
  claims: claims.exactOptional(),
})

export type FormColumn = z.infer<typeof column>
export type FormFile = z.infer<typeof file>
export type FormProfile = z.infer<typeof profileForm>

/** Where in the profile: `files, ecm/member-information, sheet 1, column 3, heading`. Counted from 1. */
export function placeInWords(path: readonly PropertyKey[]): string {
  const words: string[] = []
  for (const step of path) {
    if (typeof step !== 'number') words.push(String(step))
    else words.push(`${singularOf[words.pop() ?? ''] ?? 'entry'} ${step + 1}`)
  }
  return words.length === 0 ? 'the whole' : words.join(', ')
}

const singularOf: { readonly [name: string]: string } = {
  sheets: 'sheet',
  columns: 'column',
  banner: 'banner line',
  parties: 'party',
  omits: 'omitted element',
  joinedBy: 'joining element',
}

/** One problem of the form, in words. */
export function issueInWords(issue: z.core.$ZodIssue): string {
  const place = placeInWords(issue.path)
  if (issue.code === 'unrecognized_keys') {
    return `${place}: nobody knows ${issue.keys.map(key => `“${key}”`).join(', ')}.`
  }
  if (issue.code === 'invalid_type') {
    return issue.input === undefined
      ? `${place}: is missing; it must be ${kindInWords(issue.expected)}.`
      : `${place}: must be ${kindInWords(issue.expected)}.`
  }
  if (issue.code === 'invalid_value') {
    return `${place}: must be one of ${issue.values.map(value => JSON.stringify(value)).join(', ')}.`
  }
  if (issue.code === 'too_small') return `${place}: must not be empty.`
  if (issue.code === 'too_big')
    return `${place}: is too ${issue.origin === 'string' ? 'long' : 'many'}; at most ${issue.maximum}.`
  return `${place}: ${issue.message}.`
}

function kindInWords(expected: string): string {
  const kinds: { readonly [kind: string]: string } = {
    string: 'text',
    object: 'an object',
    record: 'an object',
    array: 'a list',
    int: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
  }
  return kinds[expected] ?? expected
}
