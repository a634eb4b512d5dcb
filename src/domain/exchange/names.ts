/** Names of what is sent, and numbers that people read to each other. */
import type { Day } from '#base/day.ts'

/** `R-000042`: what a receipt is called, unique within the receiving organization. */
export function receiptNumber(number: number): string {
  return `R-${String(number).padStart(6, '0')}`
}

export type SentFile = {
  /** The file's own short name: MIF. */
  readonly short: string
  readonly sender: string
  readonly receiver: string
  readonly npi: string | null
  readonly asOf: Day
  readonly sequence: number
  readonly version: number
  readonly ending: 'xlsx' | 'csv' | '837'
}

/** Letters and digits only, so that a name is the same on every disk. */
function word(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]+/g, '')
      .slice(0, 24) || 'X'
  )
}

/**
 * The name of an outgoing file, by the partner's pattern or our own: short name, sender, receiver, month,
 * day, running number, and from the second version on the version.
 */
export function sentFileName(
  file: SentFile,
  pattern = '{TYPE}_{SENDER}_{RECEIVER}_{YYYYMM}_{YYYYMMDD}_{SEQ}',
): string {
  const [year = '', month = '', day = ''] = file.asOf.split('-')
  const words: { readonly [name: string]: string } = {
    TYPE: file.short,
    SENDER: word(file.sender),
    RECEIVER: word(file.receiver),
    NPI: file.npi ?? '0000000000',
    SEQ: String(file.sequence),
    YYYYMM: year + month,
    MMYYYY: month + year,
    YYYYMMDD: year + month + day,
    MMDDYYYY: month + day + year,
  }
  const named = pattern
    .replace(/\.(?:xlsx|csv|txt)$/i, '')
    .replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '')
  return `${named}${file.version === 1 ? '' : `_v${file.version}`}.${file.ending}`
}
