/** For every rule one valid row, changed so that exactly the rule's finding shows. */
import { invoiceSamples } from './rule-samples/invoices.ts'
import { memberSamples } from './rule-samples/members.ts'
import { returnSamples } from './rule-samples/returns.ts'
import type { RuleSamples } from './rule-samples/sample.ts'

export const ruleSamples: RuleSamples = { ...invoiceSamples, ...memberSamples, ...returnSamples }
