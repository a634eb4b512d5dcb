/** How the plan sends encounters to the State: to whom, as whom, and its plan codes by day. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { defaultOf } from '#domain/billing/claim-from-invoice.ts'
import { findProfile, listPlanCodes, savePlanCode, saveProfile } from '#store/encounters/profile.ts'
import { action } from '../action.ts'
import { findParty } from '../exchange/parties.ts'
import { day, id, line } from '../network/fields.ts'
import { refuse } from '../refusals.ts'

/** What an interchange's header has room for. */
const envelopeId = z.string().regex(/^[A-Z0-9]{2,15}$/)

const profile = z.strictObject({
  state: id.describe('The partner that stands for the State: files go to it, and its answers count'),
  contactName: line.max(60).describe('Whom the State may ask'),
  contactPhone: z
    .string()
    .regex(/^\d{10}$/)
    .describe('Ten digits'),
  sender: envelopeId.describe('The plan as the State knows it (ISA06): capital letters and digits'),
  receiver: envelopeId.describe('The State (ISA08)'),
  usage: z.enum(['P', 'T']).describe('P: production; T: test'),
})

const planCode = z.strictObject({
  since: day.describe('First day of service of which it holds'),
  code: z
    .string()
    .regex(/^\d{3}$/)
    .describe('Health Care Plan code, three digits'),
})

export const seeEncounterProfile = action({
  name: 'encounters.see-profile',
  says: 'How encounters are sent to the State, and the plan codes by day.',
  permission: 'claims/read',
  takes: z.strictObject({}),
  gives: z.strictObject({
    profile: profile.nullable(),
    planCodes: z.array(planCode),
    usualReceiver: z.string().describe('The State’s id unless agreed otherwise'),
  }),
  changes: false,
  refuses: [],
  async run(_, { tx, organizationId }) {
    const kept = await findProfile(tx, organizationId)
    const planCodes = await listPlanCodes(tx, organizationId)
    return done({
      profile: kept && {
        ...{ state: kept.state_id, contactName: kept.contact_name, contactPhone: kept.contact_phone },
        ...{ sender: kept.sender, receiver: kept.receiver, usage: kept.usage },
      },
      planCodes: planCodes.map(each => ({ ...each })),
      usualReceiver: defaultOf('stateId', {}),
    })
  },
})

export const saveEncounterProfile = action({
  name: 'encounters.save-profile',
  says: 'Write down how encounters are sent to the State; a plan code of the same day takes the place of the one before.',
  permission: 'claims/pay',
  takes: profile.extend({ planCodes: z.array(planCode).min(1).max(50).describe('Plan codes by day') }),
  gives: z.strictObject({}),
  changes: true,
  refuses: ['encounters/no-such-partner'],
  async run({ planCodes, state, contactName, contactPhone, ...own }, { tx, organizationId, now, tell }) {
    if (state === organizationId || (await findParty(tx, organizationId, state)) === null)
      return refuse('encounters/no-such-partner')
    await saveProfile(tx, {
      ...{ organization_id: organizationId, state_id: state, contact_name: contactName },
      ...{ contact_phone: contactPhone, ...own, changed_at: now },
    })
    for (const each of planCodes) await savePlanCode(tx, organizationId, each)
    tell({ objects: ['encounter-profile'] })
    return done({})
  },
})
