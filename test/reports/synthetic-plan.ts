/** A made-up plan of known counts, laid down by SQL in sets, as large as wanted. */
import type { Id } from '#base/id.ts'

type Runs = (text: string, values?: readonly unknown[]) => Promise<unknown>

/** The id that a word stands for: the same again, so that one run is another's. */
const idOf = (
  word: string,
): string => `('01890000' || substr(md5(${word}), 9, 4) || '7' || substr(md5(${word}), 14, 3)
  || '8' || substr(md5(${word}), 18, 15))::uuid`

const at = `'2023-10-10T12:00:00Z'::timestamptz`

/** The providers: two of ECM, two of Community Supports. */
export const providers = [
  { word: 'p1', npi: '1999999984', program: 'ecm' },
  { word: 'p2', npi: '1999999992', program: 'ecm' },
  { word: 'p3', npi: '1888888884', program: 'community-supports' },
  { word: 'p4', npi: '1888888892', program: 'community-supports' },
] as const

/** Lays down the plan: so many members, each with so many claim lines, and all else. */
export async function layPlan(
  run: Runs,
  plan: Id,
  { members, lines }: { readonly members: number; readonly lines: number },
): Promise<void> {
  const own = `'${plan}'::uuid`
  const n = `generate_series(1, ${members}) as n`
  await layProviders(run, own)
  await layFiles(run, own, n)
  await layCare(run, own, n, lines)
  await layAsked(run, own, n)
}

async function layProviders(run: Runs, own: string): Promise<void> {
  for (const [county, code, zip] of [
    ['02', '902', '961'],
    ['39', '939', '952'],
  ])
    await run(`insert into report_county values (${own}, '${county}', '${code}', array['${zip}'], ${at})`)
  for (const { word, npi, program } of providers) {
    const provider = idOf(`'${word}'`)
    const contract = idOf(`'contract ${word}'`)
    const terms = {
      ecm:
        program === 'ecm'
          ? {
              populations: ['3', '1a'].map(population => ({ population, mostMembers: null })),
              mostMembers: null,
            }
          : null,
      communitySupports:
        program === 'ecm' ? [] : ['HTN', 'HD'].map(support => ({ support, mostMembers: null })),
      counties: word === 'p4' ? ['39'] : [],
      ...{
        payment: [],
        billing: { by: 'invoices', attestedOn: null },
        files: [],
        delegates: [],
        dataSharing: null,
      },
    }
    await run(`insert into partner (organization_id, id, name, kinds, npi, created_at)
      values (${own}, ${provider}, 'Sample ${word}', '{${program}-provider}', '${npi}', ${at})`)
    await run(`insert into contract (organization_id, id, payer_id, provider_id, number, created_at)
      values (${own}, ${contract}, ${own}, ${provider}, 'C-${word}', ${at})`)
    await run(
      `insert into contract_version (organization_id, contract_id, version, since, terms, proposed_at,
      proposed_by)
      values (${own}, ${contract}, 1, '2022-01-01', $1::jsonb, ${at}, 'person')`,
      [JSON.stringify(terms)],
    )
    for (const [number, asOf, able] of [
      [1, '2023-05-31', 40],
      [2, '2023-08-31', 60],
    ])
      await run(`insert into capacity_report
        (organization_id, id, contract_id, program, code, serving, able, as_of, said_at) values (${own},
        ${idOf(`'able ${word} ${number}'`)}, ${contract}, '${program}',
        ${program === 'ecm' ? 'null' : `'HTN'`}, 1, ${able}, '${asOf}', ${at})`)
    await run(
      `insert into report_provider values (${own}, ${provider}, '${program}', 'Type of ${word}', ${at})`,
    )
  }
}

async function layFiles(run: Runs, own: string, n: string): Promise<void> {
  const us = (day: string): string => `to_char(${day}, 'MM/DD/YYYY')`
  await run(`insert into member (organization_id, id, version, cin, last_name, first_name, facts,
      disagreements,
      partner_ids, created_at, changed_at)
    select ${own}, ${idOf(`'m' || n`)}, 1, (90000000 + n) || 'A', 'Sample' || n, 'Testina',
      jsonb_build_object('memberCin', (90000000 + n) || 'A', 'memberDateOfBirth',
        case when n % 3 = 0 then '06/15/2015' when n % 33 = 1 then '09/30/2002' else '01/05/1980' end,
        'memberResidentialZip', case when n % 25 = 0 then '99999' when n % 10 < 7 then '96101' else
      '95201' end),
      '[]', '{}', ${at}, ${at} from ${n}`)
  for (const [word, side, file, partner] of [
    ['rtf1', 'theirs', 'ecm/return-transmission', idOf(`'p1'`)],
    ['rtf2', 'theirs', 'ecm/return-transmission', idOf(`'p2'`)],
    ['otf', 'theirs', 'ecm/initial-outreach-tracker', idOf(`'p1'`)],
    ['mif', 'ours', 'ecm/member-information', idOf(`'p1'`)],
  ])
    await run(`insert into record_set (organization_id, id, side, file, partner_organization_id)
      values (${own}, ${idOf(`'${word}'`)}, '${side}', '${file}', ${partner})`)
  const records = async (set: string, word: string, facts: string, where: string): Promise<void> => {
    await run(`insert into record (organization_id, id, set_id, record_key, version, facts, fingerprint, said,
        transmission_id, sheet, row, since)
      select ${own}, ${idOf(word)}, ${set}, ${word}, 1, ${facts}, ${word}, 1, ${idOf(`'file'`)}, '', n +
      1, ${at}
      from ${n} where ${where}`)
    await run(`insert into member_source (organization_id, record_id, member_id, how, record_version,
      has_ended, linked_at)
      select ${own}, ${idOf(word)}, ${idOf(`'m' || n`)}, 'cin', 1, false, ${at} from ${n} where ${where}`)
  }
  await records(
    `case when n % 4 = 0 then ${idOf(`'rtf1'`)} else ${idOf(`'rtf2'`)} end`,
    `'rtf ' || n`,
    `jsonb_build_object('ecmBenefitStartDate', ${us(`'2023-05-15'::date + n % 90`)}, 'ecmProviderNpi',
      case when n % 4 = 0 then '1999999984' else '1999999992' end)
      || case when n % 8 = 0 then jsonb_build_object('ecmBenefitEndDate', '08/20/2023',
      'discontinuationReasonCode', '6')
        else '{}' end`,
    `n % 2 = 0`,
  )
  await records(
    idOf(`'mif'`),
    `'mif ' || n`,
    `jsonb_build_object('ecmPopulationsOfFocus', (array['1a','1b','2','3','4','5','6','7','8','9'])[1 +
      (n / 2) % 10]
      || case when n % 6 = 0 then ';3;2' else '' end)`,
    `n % 2 = 0`,
  )
  for (const attempt of [1, 2])
    await records(
      idOf(`'otf'`),
      `'otf ${attempt} ' || n`,
      `jsonb_build_object('memberCin', (90000000 + n) || 'A', 'outreachAttemptDate', ${us(`'2023-06-20'::date + n % 90`)},
      'outreachAttemptMethod',
        (array['In-Person','Phone','Text','Mail'])[1 + (n + ${attempt}) % 4], 'outreachAttemptSuccessful', '1')`,
      `n % 3 = ${attempt}`,
    )
}

async function layCare(run: Runs, own: string, n: string, lines: number): Promise<void> {
  await run(`insert into claim_line (organization_id, id, provider_id, kind, invoice_number, line_number,
      frequency,
      received_on, counts_from, cin, member_id, billing_npi, authorization_number, service,
      procedure_code, modifiers,
      started_on, ended_on, units, charge_cents, facts, fingerprint, service_key, state, changed_at)
    select ${own}, ${idOf(`'line ' || n || ' ' || k`)}, case when n % 2 = 0 then ${idOf(`'p1'`)} else
      ${idOf(`'p3'`)} end,
      'invoice', n::text, k, '1', '2023-10-01', '2023-10-01', (90000000 + n) || 'A', ${idOf(`'m' || n`)},
      '1999999984',
      '', case when n % 2 = 0 then (array['g9008-u1','g9008-u1-gq','g9008-u8'])[1 + (n / 2 + k) % 3]
        else (array['h0043-u6','h0044-u2'])[1 + (n / 2) % 2] end, 'X', '{}',
      '2023-06-15'::date + (n * 7 + k / 2) % 120, '2023-06-15'::date + (n * 7 + k / 2) % 120, 1, 1000,
      '{}', n || ' ' || k,
      n || ' ' || k, (array['paid','approved','denied','received','voided'])[1 + k % 5], ${at}
    from ${n}, generate_series(1, ${lines}) as k`)
}

async function layAsked(run: Runs, own: string, n: string): Promise<void> {
  await run(`insert into service_authorization (organization_id, id, side, member_id, service,
      partner_id, urgency, way,
      which, state, received_at, asked_from, from_on, until_on, appeal, events, changed_at)
    select ${own}, ${idOf(`'auth ' || n`)}, 'plan', ${idOf(`'m' || n`)}, (array['HTN','HD','MTM','TR'])[1
      + (n / 2) % 4],
      case when n % 5 = 0 then null when n % 5 < 3 then ${idOf(`'p3'`)} else ${idOf(`'p4'`)} end,
      'routine', 'standard',
      'first', (array['approved','denied','partial','asked'])[1 + (n / 2) % 7 % 4],
      '2023-06-20T20:00:00Z'::timestamptz + (n % 90) * interval '1 day', '2023-05-01', '2023-05-01'::date
      + n % 100,
      '2023-05-01'::date + n % 100 + 60, 'none', 1, ${at} from ${n} where n % 2 = 1`)
  await run(`insert into authorization_event (organization_id, authorization_id, number, at, kind, state,
      said_by)
    select ${own}, ${idOf(`'auth ' || n`)}, 1, ${at}, 'ask', 'asked',
      case when n % 3 = 0 then 'organization:x' else 'person:x' end from ${n} where n % 2 = 1`)
  await run(`insert into referral (organization_id, id, number, bundle_id, side, service, way, source,
      received_at,
      urgency, step, status, status_on, member_cin, first_name, last_name, match_keys, facts, events,
      changed_at)
    select ${own}, ${idOf(`'ref ' || n`)}, 'R-' || n, ${idOf(`'ref ' || n`)}, 'plan',
      case when n % 8 = 0 then 'HTN' else 'ecm' end, 'call', case when n % 12 = 0 then 'plan-data' else
      'self' end,
      '2023-06-25T06:30:00Z'::timestamptz + (n % 110) * interval '1 day', 'routine', 'to-triage',
      'Pending', '2023-10-01',
      (90000000 + n - n % 3) || 'A', 'Testina', 'Sample', '{}', '{}', 1, ${at} from ${n} where n % 4 = 0`)
  await run(`insert into referral_event (organization_id, referral_id, number, at, kind, step, status,
      said_by)
    select ${own}, ${idOf(`'ref ' || n`)}, 1, ${at}, case when n % 16 < 6 then 'deny' else 'come' end,
      'closed', 'Declined',
      'person:x' from ${n} where n % 4 = 0`)
}
