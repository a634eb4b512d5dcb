/** The register of refusals: what we may refuse a request for, in words, with its HTTP status. */
import type { Result } from '#base/result.ts'
import { exchangeRefusals } from './exchange/refusals.ts'
import { keepingRefusals } from './keeping/refusals.ts'
import { networkRefusals } from './network/refusals.ts'
import { peopleRefusals } from './people/refusals.ts'
import { requestRefusals } from './requests/refusals.ts'

export type RefusalFacts = {
  /** HTTP status, 4xx. */
  readonly status: number
  /** What happened, one plain sentence; `{name}` is filled in. Never health information. */
  readonly says: string
  /** What the asker can do. */
  readonly remedy: string
}

export const refusals = {
  ...requestRefusals,
  ...peopleRefusals,
  ...networkRefusals,
  ...exchangeRefusals,
  ...keepingRefusals,
} as const satisfies Record<string, RefusalFacts>

export type RefusalCode = keyof typeof refusals

function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** A refusal from the register, its open places filled. */
export function refuse<T = never>(
  code: RefusalCode,
  values: Readonly<Record<string, string | number>> = {},
): Result<T> {
  const facts: RefusalFacts = refusals[code]
  return {
    ok: false,
    refusal: { code, says: filled(facts.says, values), remedy: filled(facts.remedy, values) },
  }
}
