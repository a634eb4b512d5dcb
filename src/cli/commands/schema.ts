/**
 * `causeway schema`: a file's schema for programs: JSON Schema, Frictionless Table Schema, or a form's
 * model.
 */
import { formModel } from '#files/derive/form.ts'
import { jsonSchema } from '#files/derive/json-schema.ts'
import { tableSchema } from '#files/derive/table-schema.ts'
import type { LayoutOptions } from '../choices.ts'
import { readLayout } from '../choices.ts'
import type { ExitCode } from '../exit-codes.ts'
import { exitCodes } from '../exit-codes.ts'
import { jsonText, print, refuse } from '../terminal.ts'

const kinds = { json: jsonSchema, table: tableSchema, form: formModel } as const

export type SchemaOptions = LayoutOptions & { readonly kind: keyof typeof kinds }

export async function runSchema(name: string, options: SchemaOptions): Promise<ExitCode> {
  const layout = await readLayout(name, options)
  if (!layout.ok) return refuse(layout.refusal, true)
  await print(`${jsonText(kinds[options.kind](layout.value), 2)}\n`)
  return exitCodes.done
}
