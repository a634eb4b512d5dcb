/** Example rows of the plan's claims, its ledger, and its encounters. */
import type { Example } from './example.ts'

const at = '2026-11-22T20:00:00.000Z'

/** In an order in which they can be inserted: what is pointed to comes first. */
export const claimExamples: readonly Example[] = [
  {
    table: 'payer_profile',
    row: owner => ({
      organization_id: owner.organizationId,
      ...{ name: 'Sample Plan', tin: '990000002', payer_number: '99999', address: '1 Example Street' },
      ...{ city: 'Sampleville', state: 'CA', zip: '99998', phone: '5550100100' },
      ...{ second_look_cents: 100000, changed_at: at },
    }),
  },
  {
    table: 'fee_rate',
    row: owner => ({
      organization_id: owner.organizationId,
      ...{ schedule: `sample-${owner.word}`, procedure_code: 'H0014', modifiers: ['U6'] },
      ...{ since_on: '2026-01-01', unit_cents: 18000 },
    }),
  },
  {
    table: 'claim_line',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('claim-line'),
      provider_id: owner.partnerId,
      ...{ kind: 'invoice', invoice_number: '1000000001', line_number: 1, frequency: '1' },
      ...{ received_on: '2026-11-02', counts_from: '2026-11-02', decide_by: '2026-12-02' },
      ...{ cin: '90000001A', billing_npi: '1999999984', authorization_number: '', service: 'g9008-u1' },
      ...{ procedure_code: 'G9008', modifiers: ['U1'], started_on: '2026-10-01', ended_on: '2026-10-01' },
      ...{ units: 4, charge_cents: 10000, facts: { memberCin: '90000001A' }, fingerprint: owner.word },
      ...{ service_key: owner.word, state: 'approved', decisions: 1, paid_cents: 10000, changed_at: at },
    }),
  },
  {
    table: 'line_decision',
    row: owner => ({
      organization_id: owner.organizationId,
      claim_line_id: owner.id('claim-line'),
      ...{ number: 1, at, decided_on: '2026-11-02', outcome: 'pay' },
      ...{ allowed_cents: 10000, paid_cents: 10000, units_approved: 4, is_capitated: false },
      ...{ reasons: [], adjustments: [], remarks: [], said_by: `person:${owner.word}` },
    }),
  },
  {
    table: 'payment_run',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('payment-run'),
      ...{ number: 1, paid_on: '2026-11-22', method: 'CHK', first_reference: 1001, state: 'done' },
      ...{ made_by_person_id: owner.personId, created_at: at },
    }),
  },
  {
    table: 'payment',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('payment'),
      run_id: owner.id('payment-run'),
      number: 1,
      provider_id: owner.partnerId,
      ...{ payee_name: 'Sample Care', payee_npi: '1999999984', payee_tin: '990000001', method: 'CHK' },
      ...{ reference: '1001', paid_on: '2026-11-22', cents: 10000, line_count: 1, opening_cents: 0 },
      ...{ refunded_cents: 0, forward_cents: 0, created_at: at },
    }),
  },
  {
    table: 'payment_line',
    row: owner => ({
      organization_id: owner.organizationId,
      payment_id: owner.id('payment'),
      number: 1,
      claim_line_id: owner.id('claim-line'),
      ...{ does: 'pays', decision_number: 1, cents: 10000 },
    }),
  },
  {
    table: 'interest_due',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('interest'),
      claim_line_id: owner.id('claim-line'),
      provider_id: owner.partnerId,
      ...{ payee_npi: '1999999984', kind: 'interest', cents: 41, days_late: 1, on_cents: 100000 },
      late_payment_id: owner.id('payment'),
      created_at: at,
    }),
  },
  {
    table: 'ledger_entry',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('ledger-entry'),
      ...{ at, booked_on: '2026-11-22', cause: 'refund', note: owner.word },
      said_by: `person:${owner.word}`,
    }),
  },
  {
    table: 'ledger_posting',
    row: owner => ({
      organization_id: owner.organizationId,
      entry_id: owner.id('ledger-entry'),
      ...{ number: 1, debit: 'cash', credit: 'receivable', provider_id: owner.partnerId },
      ...{ payee_npi: '1999999984', cents: 1234 },
    }),
  },
  {
    table: 'line_dispute',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('dispute'),
      claim_line_id: owner.id('claim-line'),
      ...{ decision_number: 1, received_on: '2026-11-22', decide_by: '2027-01-29' },
      ...{ says: `Six units were given ${owner.word}`, created_at: at },
    }),
  },
  {
    table: 'line_proposal',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('proposal'),
      claim_line_id: owner.id('claim-line'),
      ...{ decision: {}, why: `Agreed on the telephone ${owner.word}`, created_at: at },
      proposed_by_person_id: owner.personId,
    }),
  },
  {
    table: 'line_letter',
    row: owner => ({
      organization_id: owner.organizationId,
      claim_line_id: owner.id('claim-line'),
      ...{ decision_number: 1, kind: 'denial', due_by: '2026-12-02', told_at: at },
      said_by: `person:${owner.word}`,
    }),
  },
  {
    table: 'encounter_profile',
    row: owner => ({
      organization_id: owner.organizationId,
      state_id: owner.partnerId,
      ...{ contact_name: 'Encounter Desk', contact_phone: '5550100101', sender: '099', receiver: 'DHCS' },
      ...{ usage: 'P', changed_at: at },
    }),
  },
  {
    table: 'encounter_plan_code',
    row: owner => ({ organization_id: owner.organizationId, since_on: '2026-01-01', plan_code: '099' }),
  },
  {
    table: 'encounter_file',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('encounter-file'),
      ...{ number: 1, plan_code: '099', kind: '837P', control_number: 1, state: 'made', encounters: 1 },
      ...{ per_set: 5000, created_at: at },
    }),
  },
  {
    table: 'encounter',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('encounter'),
      ...{ number: '0990000000001', plan_code: '099', kind: '837P', provider_id: owner.partnerId },
      ...{
        billing_npi: '1999999984',
        invoice_number: '1000000001',
        cin: '90000001A',
        started_on: '2026-10-01',
      },
      ...{ state: 'accepted', stage: 4, submission: 1, frequency: '1', content: owner.word, line_count: 1 },
      ...{
        state_number: 'E1',
        accepted_lines: 1,
        file_id: owner.id('encounter-file'),
        place: 1,
        changed_at: at,
      },
    }),
  },
  {
    table: 'encounter_line',
    row: owner => ({
      organization_id: owner.organizationId,
      encounter_id: owner.id('encounter'),
      ...{ submission: 1, number: 1, claim_line_id: owner.id('claim-line'), decision_number: 1 },
    }),
  },
  {
    table: 'encounter_answer',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('encounter-answer'),
      transmission_id: owner.id('transmission'),
      ...{
        kind: 'validation',
        control_number: 1,
        number: '0990000000001',
        encounter_id: owner.id('encounter'),
      },
      ...{ submission: 1, verdict: 'accepted', reasons: [], outcome: 'applied', heard_at: at },
    }),
  },
]
