/** What dashboards count besides reports: laid down by SQL, for a plan in sets, for a provider by hand. */

type Runs = (text: string, values?: readonly unknown[]) => Promise<unknown>

const id = (word: string): string => `('01890000-0000-7000-8000-' || substr(md5('${word}'), 1, 12))::uuid`
const at = `'2023-10-10T12:00:00Z'::timestamptz`

/** Upon what `layPlan` laid: days of authorization, settlements, languages, decisions, interest, encounters. */
export async function layPlanMore(run: Runs, plan: string): Promise<void> {
  const own = `'${plan}'::uuid`
  await run(`update record set facts = facts || jsonb_build_object('ecmServiceAuthorizationDate',
      to_char(date '2023-07-01' + (row * 3) % 100, 'MM/DD/YYYY'))
    where organization_id = ${own} and set_id in (select id from record_set where file = 'ecm/member-information')`)
  await run(`update record set facts = facts || '{"outreachAttemptSuccessful": "0"}'
    where organization_id = ${own} and row % 5 = 0 and set_id in
      (select id from record_set where file = 'ecm/initial-outreach-tracker')`)
  await run(`update member set facts = facts || jsonb_build_object(
      'memberPreferredLanguageSpoken', (array['7', '1', '2'])[1 + right(last_name, 1)::int % 3],
      'memberRaceOrEthnicityCode', (array['1', '2', '3', '5'])[1 + right(last_name, 1)::int % 4])
    where organization_id = ${own}`)
  await run(`update claim_line set received_on = date '2023-07-01' + line_number * 9,
      counts_from = date '2023-07-01' + line_number * 9,
      paid_cents = case state when 'paid' then 900 + line_number * 100 else 0 end, units_approved = 1,
      paid_on = case state when 'paid' then date '2023-07-01' + line_number * 9 + line_number * 11 end,
      settled_on = case when state in ('paid',
        'denied') then date '2023-07-01' + line_number * 9 + line_number * 4 end
    where organization_id = ${own}`)
  await run(`update service_authorization set decide_by = received_at + interval '5 days',
      decided_at = case when state in ('approved', 'partial') then received_at + interval '1 day'
        when state = 'denied' then received_at + interval '9 days' end,
      reason = case when state = 'denied' then (array['not-eligible',
        'not-offered'])[1 + extract(day from from_on)::int % 2]
        end where organization_id = ${own}`)
  await run(`insert into interest_due (organization_id, id, claim_line_id, provider_id, payee_npi, kind, cents,
      days_late, on_cents, late_payment_id, created_at)
    select ${own}, md5('due ' || n)::uuid, ${id('line')}, ${id('payee')}, '1999999984',
      case when n % 3 = 0 then 'penalty' else 'interest' end, n * 7, n, 1000, ${id('payment')},
      '2023-08-01T07:00:00Z'::timestamptz + n * interval '1 day' from generate_series(0, 20) n where n > 0`)
  await run(`insert into support_election (organization_id, id, support, county, says, from_on, until_on,
      said_at, said_by)
    select ${own}, md5(support || county)::uuid, support, county, 'offered', '2023-01-01',
      case when county = '02' then date '2023-12-31' end, ${at}, 'person:x'
    from unnest(array['HTN', 'MTM']) support, unnest(array['02', '39']) county`)
  await run(`insert into encounter (organization_id, id, number, plan_code, kind, provider_id, billing_npi,
      invoice_number, cin, started_on, state, submission, frequency, content, line_count, changed_at)
    select ${own}, md5('encounter ' || n)::uuid, n::text, '902', '837P', ${id('payee')}, '1999999984', n::text, 'x',
      date '2023-06-20' + n * 2, (array['due', 'held', 'made', 'received', 'accepted', 'accepted', 'rejected',
        'voided'])[1 + n % 8], 1, '1', '', 1, ${at} from generate_series(1, 80) n`)
}

const members = [
  { word: 'a', cin: '90000001A', populations: '1a', authorized: '07/01/2023', language: '1' },
  { word: 'b', cin: '90000002B', populations: '1a;3', authorized: '07/10/2023', language: null },
  { word: 'c', cin: '90000003C', populations: '2', authorized: '08/01/2023', language: null },
] as const

/** Three members of one plan: one enrolled by its own notes, one by a file, one not at all. */
export async function layProvider(run: Runs, provider: string, plan: string): Promise<void> {
  const own = `'${provider}'::uuid`
  const record = async (set: string, word: string, facts: object, member: string | null): Promise<void> => {
    await run(
      `insert into record (organization_id, id, set_id, record_key, version, facts, fingerprint, said,
        sheet, row, since)
      values (${own}, ${id(word)}, ${id(set)}, $1, 1, $2::jsonb, $1, 1, '', 1, ${at})`,
      [word, JSON.stringify(facts)],
    )
    if (member === null) return
    await run(`insert into member_source (organization_id, record_id, member_id, how, record_version, has_ended,
      linked_at) values (${own}, ${id(word)}, ${id(`member ${member}`)}, 'cin', 1, false, ${at})`)
  }
  for (const [set, side, file] of [
    ['mif-p', 'theirs', 'ecm/member-information'],
    ['rtf-p', 'ours', 'ecm/return-transmission'],
    ['otf-p', 'ours', 'ecm/initial-outreach-tracker'],
    ['inv-p', 'ours', 'billing/invoice'],
  ])
    await run(`insert into record_set (organization_id, id, side, file, partner_organization_id)
      values (${own}, ${id(set ?? '')}, '${side}', '${file}', '${plan}')`)
  for (const { word, cin, populations, authorized, language } of members) {
    const facts = {
      memberCin: cin,
      ...(language === null ? {} : { memberPreferredLanguageSpoken: language }),
    }
    await run(
      `insert into member (organization_id, id, version, cin, last_name, first_name, facts,
        disagreements, partner_ids,
        created_at, changed_at)
      values (${own}, ${id(`member ${word}`)}, 1, $1, 'Sample', 'Testina', $2::jsonb, '[]', '{}', ${at}, ${at})`,
      [cin, JSON.stringify(facts)],
    )
    const told = { ecmPopulationsOfFocus: populations, ecmServiceAuthorizationDate: authorized }
    await record('mif-p', `mif ${word}`, told, word)
  }
  await run(`insert into case_standing (organization_id, member_id, program, partner_organization_id,
        status, is_assigned,
      started_on, standing, changed_at)
    values (${own}, ${id('member a')}, 'ecm', '${plan}', 'Enrolled', true, '2023-07-06', '{}', ${at})`)
  await record('rtf-p', 'rtf b', { memberCin: '90000002B', ecmBenefitStartDate: '08/20/2023' }, null)
  const entry = (
    word: string,
    member: string,
    on: string,
    method: string,
    outcome: string,
  ): Promise<unknown> =>
    run(
      `insert into case_entry (organization_id, id, member_id, kind, program, partner_organization_id,
        happened_on, said,
        is_part2, entered_by_kind, entered_by_id, entered_at)
      values (${own}, ${id(word)}, ${id(`member ${member}`)}, 'outreach', 'ecm', '${plan}', $1, $2::jsonb, false,
        'person', 'x', ${at})`,
      [on, JSON.stringify({ method, outcome })],
    )
  await entry('try 1', 'a', '2023-07-03', 'Phone', 'no-answer')
  await entry('try 2', 'a', '2023-07-05', 'In-Person', 'agreed')
  await entry('try 3', 'c', '2023-08-05', 'Phone', 'agreed')
  await run(`insert into case_taken_back (organization_id, entry_id, why, by_kind, by_id, at)
    values (${own}, ${id('try 3')}, 'Somebody else', 'person', 'x', ${at})`)
  const phoned = { outreachAttemptMethod: 'Phone', outreachAttemptSuccessful: 'Y' }
  await record(
    'otf-p',
    'otf b',
    { ...phoned, memberCin: '90000002B', outreachAttemptDate: '08/01/2023' },
    null,
  )
  await layBooks(run, own, plan, record)
}

/** Three lines, sent on the first of July: one paid in three weeks, one in two months, one not yet. */
async function layBooks(
  run: Runs,
  own: string,
  plan: string,
  record: (set: string, word: string, facts: object, member: string | null) => Promise<void>,
): Promise<void> {
  await run(`insert into transmission (organization_id, id, number, direction, side,
        partner_organization_id, file, as_of,
      asked, answers_given, file_name, media_type, step, step_number, made_by_kind, made_by_id, created_at)
    values (${own}, ${id('sent')}, 1, 'out', 'ours', '${plan}', 'billing/invoice', '2023-07-01', '{}', '[]', 'x.csv',
      'text/csv', 'delivered', 1, 'person', 'x', ${at})`)
  const paid = [
    { word: 'inv a', cin: '90000001A', modifier: 'U1', on: '2023-07-22' },
    { word: 'inv b', cin: '90000002B', modifier: 'U1', on: '2023-09-01' },
    { word: 'inv c', cin: '90000003C', modifier: 'U8', on: null },
  ] as const
  for (const { word, cin, modifier, on } of paid) {
    const facts = {
      memberCin: cin,
      invoiceNumber: word,
      procedureCode: 'G9008',
      procedureCodeModifier: modifier,
    }
    await record(
      'inv-p',
      word,
      { ...facts, serviceStartDate: '07/15/2023', serviceChargeAmount: '30.00' },
      null,
    )
    await run(`insert into sent_row (organization_id, transmission_id, number, record_id, version)
      select ${own}, ${id('sent')}, count(*) + 1, ${id(word)}, 1 from sent_row where organization_id = ${own}`)
    if (on === null) continue
    const hash = `md5('${word}') || md5('${word}')`
    await run(`insert into remittance (organization_id, id, partner_organization_id, payer, trace,
        paid_on, cents, method,
        content_sha256, money_sha256, source, ordinal, outcome, taken_at)
      values (${own}, ${id(`pay ${word}`)}, '${plan}', 'x', '${word}', '${on}', 3000, 'CHK', ${hash},
        ${hash}, '${word}',
        1, 'posted', ${at})`)
    await run(`insert into book_entry (organization_id, remittance_id, number, partner_organization_id, kind, invoice,
        record_id, cents, adjustment_group, reason, remarks, claim, line, reverses, reference, entered_at, by_id)
      values (${own}, ${id(`pay ${word}`)}, 1, '${plan}', 'paid', '${word}', ${id(word)}, 3000, '', '',
        '[]', 1, 1, false,
        '', ${at}, 'x')`)
  }
}
