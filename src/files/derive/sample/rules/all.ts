/** For every rule one valid row, changed so that exactly the rule's finding shows. */
import { invoiceSamples } from './invoices.ts'
import { memberSamples } from './members.ts'
import { returnSamples } from './returns.ts'
import type { RuleSamples } from './sample.ts'

export const ruleSamples: RuleSamples = { ...invoiceSamples, ...memberSamples, ...returnSamples }
