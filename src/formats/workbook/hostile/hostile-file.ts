/** A hostile file and what the reader has to answer, with the ways to make one. */
import type { WorkbookLimits } from '../limits.ts'
import { bent, type MadeParts, partsOf, sheetOf, zipped } from '../testing.ts'

export type Hostile = {
  readonly name: string
  readonly make: () => Uint8Array | Promise<Uint8Array>
  readonly codes: readonly string[]
  /** Values that the first finding must have. */
  readonly values?: Record<string, string | number>
  readonly limits?: Partial<WorkbookLimits>
}

export const cell = '<c r="A1"><v>1</v></c>'
export const good = sheetOf(`<row r="1">${cell}</row>`)
export const sheetName = 'xl/worksheets/sheet1.xml'
export const text = (content: string) => (): Uint8Array => Buffer.from(content)
export const book =
  (sheet: string, more: MadeParts = {}) =>
  (): Promise<Uint8Array> =>
    zipped(partsOf([sheet], more))
export const withPart = (name: string, content: string | Uint8Array = 'x') => book(good, { [name]: content })
export const withRow = (inside: string) => book(sheetOf(inside))
export const zipOf =
  (...names: string[]) =>
  () =>
    zipped(Object.fromEntries(names.map(name => [name, 'x'])))
export const bend =
  (change: (copy: Buffer, local: number, central: number) => void, name = sheetName) =>
  async () =>
    bent(await zipped(partsOf([good])), name, change)
export const damaged = (why: string, part?: string) => ({
  codes: ['file/damaged'],
  values: part ? { why, part } : { why },
})
