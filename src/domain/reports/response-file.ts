/**
 * The State's answer to a monthly file, in the layout of its other JSON files until it publishes one for this: levels
 * within levels, each with what is said of it. Part of the same adapter as `monthly-file.ts`.
 */
import { z } from 'zod'

export type ResponseItem = {
  /** The number that our file gave the record; empty where the item is about the file or a section. */
  readonly reference: string
  readonly code: string
  readonly says: string
  readonly severity: string
}

export type ResponseFile = {
  readonly fileName: string
  readonly status: string
  readonly items: readonly ResponseItem[]
}

const text = z.union([z.string(), z.number()]).transform(value => `${value}`.slice(0, 1000))

const said = z.object({
  itemReference: text.nullish(),
  id: text.nullish(),
  description: text.nullish(),
  severity: text.nullish(),
})

const file = z.object({
  fileName: z.string().min(1).max(300),
  validationStatus: z.string().min(1).max(100),
  responseHierarchy: z.array(z.unknown()),
})

const level = z.object({
  responses: z.array(said).nullish(),
  children: z.array(z.unknown()).nullish(),
})

/** A hierarchy deeper or longer than this is no answer to a file of ours. */
const deepest = 8
export const mostItems = 10_000

/** The items of all levels, in their order; null where it is no such file. */
export function readResponse(bytes: Uint8Array): ResponseFile | null {
  const head = file.safeParse(parsed(bytes))
  if (!head.success) return null
  const items: ResponseItem[] = []
  const isRead = head.data.responseHierarchy.every(each => gather(each, 1, items))
  if (!isRead || items.length > mostItems) return null
  return { fileName: head.data.fileName, status: head.data.validationStatus, items }
}

function gather(value: unknown, depth: number, items: ResponseItem[]): boolean {
  const read = level.safeParse(value)
  if (!read.success || depth > deepest || items.length > mostItems) return false
  for (const { itemReference, id, description, severity } of read.data.responses ?? [])
    items.push({
      ...{ reference: itemReference ?? '', code: id ?? '', says: description ?? '' },
      severity: severity ?? '',
    })
  return (read.data.children ?? []).every(child => gather(child, depth + 1, items))
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}
