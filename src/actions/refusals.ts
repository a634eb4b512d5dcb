/** The register of refusals: what we may refuse a request for, in words, with its HTTP status. */
import type { Result } from '#base/result.ts'
import type { SaidWords, SpokenLanguage } from '#base/words.ts'
import { assignmentRefusals } from './assignments/refusals.ts'
import { authorizationRefusals } from './authorizations/refusals.ts'
import { billingRefusals } from './billing/refusals.ts'
import { booksRefusals } from './books/refusals.ts'
import { caseworkRefusals } from './casework/refusals.ts'
import { claimRefusals } from './claims/refusals.ts'
import { coverageRefusals } from './coverage/refusals.ts'
import { dashboardRefusals } from './dashboards/refusals.ts'
import { directoryRefusals } from './directory/refusals.ts'
import { encounterRefusals } from './encounters/refusals.ts'
import { exchangeRefusals } from './exchange/refusals.ts'
import { exportRefusals } from './exports/refusals.ts'
import { helpRefusals } from './help/refusals.ts'
import { keepingRefusals } from './keeping/refusals.ts'
import { mailRefusals } from './mail/refusals.ts'
import { memberRefusals } from './members/refusals.ts'
import { networkRefusals } from './network/refusals.ts'
import { oversightRefusals } from './oversight/refusals.ts'
import { peopleRefusals } from './people/refusals.ts'
import { referralRefusals } from './referrals/refusals.ts'
import { reportRefusals } from './reports/refusals.ts'
import { requestRefusals } from './requests/refusals.ts'
import { sftpRefusals } from './sftp/refusals.ts'
import { signInRefusals } from './sign-in/refusals.ts'
import { ssoRefusals } from './sso/refusals.ts'

export type RefusalFacts = {
  /** HTTP status, 4xx. */
  readonly status: number
  /** What happened, one plain sentence; `{name}` is filled in. Never health information. */
  readonly says: SaidWords
  /** What the asker can do. */
  readonly remedy: SaidWords
  /** How a word of a fixed list is said to a person, where it stands in an open place. */
  readonly terms?: Readonly<Record<string, SaidWords>>
}

export const refusals = {
  ...requestRefusals,
  ...peopleRefusals,
  ...signInRefusals,
  ...ssoRefusals,
  ...networkRefusals,
  ...directoryRefusals,
  ...oversightRefusals,
  ...encounterRefusals,
  ...exchangeRefusals,
  ...billingRefusals,
  ...booksRefusals,
  ...claimRefusals,
  ...keepingRefusals,
  ...helpRefusals,
  ...sftpRefusals,
  ...memberRefusals,
  ...coverageRefusals,
  ...caseworkRefusals,
  ...assignmentRefusals,
  ...authorizationRefusals,
  ...mailRefusals,
  ...referralRefusals,
  ...exportRefusals,
  ...reportRefusals,
  ...dashboardRefusals,
} as const satisfies Record<string, RefusalFacts>

export type RefusalCode = keyof typeof refusals

type Values = Readonly<Record<string, string | number | SaidWords>>

function filled(
  facts: RefusalFacts,
  part: 'says' | 'remedy',
  language: SpokenLanguage,
  values: Values,
): string {
  return facts[part][language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name] ?? whole
    if (typeof value === 'object') return value[language]
    return facts.terms?.[value]?.[language] ?? String(value)
  })
}

/** A refusal from the register, its open places filled. One that passes with time says in how many `seconds`. */
export function refuse<T = never>(code: RefusalCode, values: Values = {}): Result<T> {
  const facts: RefusalFacts = refusals[code]
  const say = (language: SpokenLanguage) => ({
    says: filled(facts, 'says', language, values),
    remedy: filled(facts, 'remedy', language, values),
  })
  const { seconds } = values
  return {
    ok: false,
    refusal: {
      code,
      ...say('en'),
      spanish: say('es'),
      ...(facts.status === 429 && typeof seconds === 'number' && { waitSeconds: seconds }),
    },
  }
}
