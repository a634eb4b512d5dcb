/** Who pays, as remittances name it; and the prices of the fee schedules that contracts refer to. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { listRates, saveRate } from '#store/claims/known.ts'
import { findPayer, savePayer as keepPayer } from '#store/claims/payments.ts'
import { action } from '../action.ts'
import { day, line } from '../network/fields.ts'

const payer = z.strictObject({
  name: line.max(60).describe('The plan’s name'),
  tin: z
    .string()
    .regex(/^\d{9}$/)
    .describe('Tax number, nine digits'),
  payerNumber: line.max(15).describe('The number by which claims name the payer'),
  address: line.max(55).describe('Street and number'),
  city: line.max(30).describe('City'),
  state: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .describe('State, two letters'),
  zip: z
    .string()
    .regex(/^(\d{5}|\d{9})$/)
    .describe('ZIP code, five or nine digits'),
  phone: z
    .string()
    .regex(/^\d{10}$/)
    .describe('Ten digits'),
  secondLookCents: z
    .int()
    .min(0)
    .describe('What a person pays by hand from this amount on, another one confirms'),
})

export const seePayer = action({
  name: 'claims.see-payer',
  says: 'Who pays, as remittances name it.',
  permission: 'claims/read',
  takes: z.strictObject({}),
  gives: z.strictObject({ payer: payer.nullable() }),
  changes: false,
  refuses: [],
  async run(_, { tx, organizationId }) {
    const kept = await findPayer(tx, organizationId)
    if (kept === null) return done({ payer: null })
    const { name, tin, address, city, state, zip, phone } = kept
    return done({
      payer: {
        ...{ name, tin, payerNumber: kept.payer_number, address, city, state, zip, phone },
        secondLookCents: kept.second_look_cents,
      },
    })
  },
})

export const savePayer = action({
  name: 'claims.save-payer',
  says: 'Write down who pays, and from which amount on a second person looks.',
  permission: 'claims/pay',
  takes: payer,
  gives: z.strictObject({}),
  changes: true,
  refuses: [],
  async run({ payerNumber, secondLookCents, ...own }, { tx, organizationId, now, tell }) {
    const row = { payer_number: payerNumber, second_look_cents: secondLookCents, changed_at: now }
    await keepPayer(tx, { organization_id: organizationId, ...own, ...row })
    tell({ objects: ['payer-profile'] })
    return done({})
  },
})

const rate = z.strictObject({
  schedule: line.describe('The schedule, as contracts call it'),
  procedure: z
    .string()
    .regex(/^[A-Z0-9]{5}$/)
    .describe('Code'),
  modifiers: z
    .array(z.string().regex(/^[A-Z0-9]{2}$/))
    .max(4)
    .describe('Modifiers'),
  since: day.describe('First day'),
  until: day.nullable().default(null).describe('Last day; null while no other follows'),
  unitCents: z.int().min(0).describe('For one unit of the code, in cents'),
})

export const saveRates = action({
  name: 'claims.save-rates',
  says: 'Put prices into a fee schedule; the same code from the same day again takes the place of the one before.',
  permission: 'claims/pay',
  asks: 'body',
  takes: z.strictObject({ rates: z.array(rate).min(1).max(500).describe('Prices') }),
  gives: z.strictObject({ saved: z.int() }),
  changes: true,
  refuses: [],
  async run({ rates }, { tx, organizationId, tell }) {
    for (const each of rates)
      await saveRate(tx, organizationId, { ...each, modifiers: [...each.modifiers].sort() })
    tell({ objects: ['fee-rates'] })
    return done({ saved: rates.length })
  },
})

export const seeRates = action({
  name: 'claims.see-rates',
  says: 'The prices of all fee schedules.',
  permission: 'claims/read',
  takes: z.strictObject({}),
  gives: z.strictObject({ rates: z.array(rate) }),
  changes: false,
  refuses: [],
  async run(_, { tx, organizationId }) {
    const rates = await listRates(tx, organizationId)
    return done({ rates: rates.map(each => ({ ...each, modifiers: [...each.modifiers] })) })
  },
})
