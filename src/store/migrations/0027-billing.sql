-- The plan's side of billing: each line that came, what was decided on it, the ledger, and what was paid.

-- Who pays, as its remittances name it.
create table payer_profile (
  organization_id uuid not null,
  name text not null check (name <> ''),
  tin text not null check (tin ~ '^[0-9]{9}$'),
  payer_number text not null check (payer_number <> ''),
  address text not null check (address <> ''),
  city text not null check (city <> ''),
  state text not null check (state ~ '^[A-Z]{2}$'),
  zip text not null check (zip ~ '^([0-9]{5}|[0-9]{9})$'),
  phone text not null check (phone ~ '^[0-9]{10}$'),
  second_look_cents bigint not null check (second_look_cents >= 0),
  changed_at timestamptz not null,
  primary key (organization_id)
);
call protect('payer_profile');
grant select, insert, update on payer_profile to causeway_app;

comment on table payer_profile is 'Who pays, as its remittances name it, and from which amount on a second person looks';
comment on column payer_profile.payer_number is 'The number by which claims name the payer';
comment on column payer_profile.second_look_cents is 'What a person decides by hand and pays at least so much waits for another person';

-- What is paid for a unit, where a contract refers to a schedule and names no amount.
create table fee_rate (
  organization_id uuid not null,
  schedule text not null check (schedule <> ''),
  procedure_code text not null check (procedure_code <> ''),
  modifiers text[] not null,
  since_on date not null,
  until_on date,
  unit_cents bigint not null check (unit_cents >= 0),
  primary key (organization_id, schedule, procedure_code, modifiers, since_on)
);
call protect('fee_rate');
grant select, insert, update on fee_rate to causeway_app;

comment on table fee_rate is 'Amounts of the fee schedules that contracts refer to, by code and modifiers';
comment on column fee_rate.until_on is 'Last day; null while no other follows';

create table claim_line (
  organization_id uuid not null,
  id uuid not null,
  provider_id uuid not null,
  kind text not null check (kind in ('invoice', '837P', '837I')),
  invoice_number text not null,
  line_number integer not null check (line_number > 0),
  frequency text not null check (frequency in ('1', '7', '8')),
  follows_id uuid,
  transmission_id uuid,
  record_id uuid,
  record_version integer,
  received_on date not null,
  counts_from date not null,
  decide_by date,
  cin text not null,
  member_id uuid,
  billing_npi text not null,
  authorization_number text not null,
  authorization_id uuid,
  service text not null,
  procedure_code text not null,
  modifiers text[] not null,
  started_on date,
  ended_on date,
  units integer not null,
  charge_cents bigint not null,
  facts jsonb not null,
  fingerprint text not null,
  service_key text not null,
  state text not null
    check (state in ('received', 'approved', 'denied', 'pended', 'contested', 'paid', 'replaced', 'voided', 'noted')),
  decisions integer not null default 0,
  paid_cents bigint not null default 0,
  allowed_cents bigint not null default 0,
  units_approved integer not null default 0,
  is_capitated boolean not null default false,
  told_decision integer not null default 0,
  told_cents bigint not null default 0,
  to_remit boolean not null default false,
  settled_on date,
  paid_on date,
  changed_at timestamptz not null,
  primary key (organization_id, id),
  check ((record_id is null) = (record_version is null))
) partition by hash (organization_id);
create table claim_line_0 partition of claim_line for values with (modulus 4, remainder 0);
create table claim_line_1 partition of claim_line for values with (modulus 4, remainder 1);
create table claim_line_2 partition of claim_line for values with (modulus 4, remainder 2);
create table claim_line_3 partition of claim_line for values with (modulus 4, remainder 3);
create unique index claim_line_record on claim_line (organization_id, record_id, record_version)
  where record_id is not null;
create unique index claim_line_sent on claim_line (organization_id, transmission_id, invoice_number, line_number, billing_npi)
  where transmission_id is not null and record_id is null;
create index claim_line_number on claim_line (organization_id, billing_npi, invoice_number);
create index claim_line_service on claim_line (organization_id, service_key);
create index claim_line_member on claim_line (organization_id, cin);
create index claim_line_authorization on claim_line (organization_id, authorization_id) where authorization_id is not null;
create index claim_line_open on claim_line (organization_id, decide_by, id) where state in ('pended', 'contested', 'received');
create index claim_line_remit on claim_line (organization_id, provider_id, billing_npi, id) where to_remit;
create index claim_line_settled on claim_line (organization_id, received_on);
call protect('claim_line');
grant select, insert, update on claim_line to causeway_app;

comment on table claim_line is 'The plan''s copy of each service line that came, and how it stands; what was decided is in line_decision; health information';
comment on column claim_line.provider_id is 'Who asks to be paid: an organization or a partner of ours';
comment on column claim_line.kind is 'How it came: a line of an invoice, or of a claim';
comment on column claim_line.invoice_number is 'The provider''s own number: of the invoice, or CLM01';
comment on column claim_line.frequency is '1: the first; 7: in place of what came before under the number; 8: takes it back';
comment on column claim_line.follows_id is 'The line that this one is in place of, or takes back';
comment on column claim_line.record_id is 'The record of the invoice file that it was taken from';
comment on column claim_line.received_on is 'The day of receipt, by which the law''s clock is chosen';
comment on column claim_line.counts_from is 'The day from which that clock counts: receipt, or the latest answer to what was asked back';
comment on column claim_line.decide_by is 'The last day on which it is paid, contested or denied in time';
comment on column claim_line.service is 'Id of the service in the guidance; empty where code and modifiers stand for none';
comment on column claim_line.facts is 'The whole line with its invoice, element to value, in the guidance''s own writing';
comment on column claim_line.fingerprint is 'SHA-256 of what is billed, the first 128 bits';
comment on column claim_line.service_key is 'Names member, biller, service and days, whatever the number: the same again is a duplicate';
comment on column claim_line.state is 'noted: it takes others back and is nothing to pay itself';
comment on column claim_line.decisions is 'Number of the latest decision; 0 before the first';
comment on column claim_line.paid_cents is 'What the latest decision pays';
comment on column claim_line.told_decision is 'Number of the decision that the last remittance told; 0 where none did, or it was taken back';
comment on column claim_line.told_cents is 'What that remittance paid for it';
comment on column claim_line.to_remit is 'True while a remittance has still to tell how it stands';
comment on column claim_line.settled_on is 'The day of the first decision to pay or deny, for the contract''s measures; denials count on it';
comment on column claim_line.paid_on is 'The day on which it was paid last';

create table line_decision (
  organization_id uuid not null,
  claim_line_id uuid not null,
  number integer not null check (number > 0),
  at timestamptz not null,
  decided_on date not null,
  outcome text not null check (outcome in ('pay', 'deny', 'pend', 'contest', 'replaced', 'void', 'note')),
  allowed_cents bigint not null,
  paid_cents bigint not null,
  units_approved integer not null,
  is_capitated boolean not null,
  reasons jsonb not null,
  adjustments jsonb not null,
  remarks text[] not null,
  why text,
  said_by text not null,
  primary key (organization_id, claim_line_id, number)
) partition by hash (organization_id);
create table line_decision_0 partition of line_decision for values with (modulus 4, remainder 0);
create table line_decision_1 partition of line_decision for values with (modulus 4, remainder 1);
create table line_decision_2 partition of line_decision for values with (modulus 4, remainder 2);
create table line_decision_3 partition of line_decision for values with (modulus 4, remainder 3);
call protect('line_decision');
call append_only('line_decision');
grant select, insert on line_decision to causeway_app;

comment on table line_decision is 'Everything that was decided on a line, never changed: the latest holds';
comment on column line_decision.paid_cents is 'What is paid for it; the cost of a line that a monthly payment covers stands in allowed_cents';
comment on column line_decision.reasons is 'Every rule of the guidance that spoke, with its values';
comment on column line_decision.adjustments is 'Why not all of the charge: group, reason (CARC), cents; charge less these is what is paid';
comment on column line_decision.remarks is 'Remark codes (RARC)';
comment on column line_decision.said_by is 'The job, or the person';

-- The ledger: double entry in cents, never changed. Each posting names both of its accounts, so that nothing can be out
-- of balance.
create table ledger_entry (
  organization_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  booked_on date not null,
  cause text not null check (cause in
    ('approve', 'take-back', 'pay', 'interest', 'penalty', 'settle', 'refund')),
  claim_line_id uuid,
  decision_number integer,
  payment_id uuid,
  note text,
  said_by text not null,
  primary key (organization_id, id)
);
create index ledger_entry_line on ledger_entry (organization_id, claim_line_id, id) where claim_line_id is not null;
create index ledger_entry_payment on ledger_entry (organization_id, payment_id, id) where payment_id is not null;
call protect('ledger_entry');
call append_only('ledger_entry');
grant select, insert on ledger_entry to causeway_app;

comment on table ledger_entry is 'What happened to money, each with its cause';
comment on column ledger_entry.cause is 'approve, take-back: a decision; pay, interest, penalty, settle: a payment; refund: money sent back by a provider';

create table ledger_posting (
  organization_id uuid not null,
  entry_id uuid not null,
  number smallint not null check (number > 0),
  debit text not null check (debit in
    ('claims-expense', 'interest-expense', 'penalty-expense', 'payable', 'interest-payable', 'clearing', 'receivable', 'cash')),
  credit text not null check (credit in
    ('claims-expense', 'interest-expense', 'penalty-expense', 'payable', 'interest-payable', 'clearing', 'receivable', 'cash')),
  provider_id uuid not null,
  payee_npi text not null,
  cents bigint not null check (cents > 0),
  primary key (organization_id, entry_id, number),
  check (debit <> credit),
  foreign key (organization_id, entry_id) references ledger_entry (organization_id, id)
);
create index ledger_posting_payee on ledger_posting (organization_id, provider_id, payee_npi);
call protect('ledger_posting');
call append_only('ledger_posting');
grant select, insert on ledger_posting to causeway_app;

comment on table ledger_posting is 'The amounts of an entry: from the account that is credited to the one that is debited';
comment on column ledger_posting.payee_npi is 'Who is paid: the billing NPI, of which a provider may have several';

create table payment_run (
  organization_id uuid not null,
  id uuid not null,
  number integer not null,
  paid_on date not null,
  method text not null check (method in ('CHK')),
  first_reference bigint not null check (first_reference > 0),
  state text not null check (state in ('begun', 'done')),
  made_by_person_id uuid,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, number)
);
call protect('payment_run');
grant select, insert, update on payment_run to causeway_app;

comment on table payment_run is 'One turn in which every provider is paid what is owed to it';
comment on column payment_run.method is 'CHK: checks; transfers need bank accounts, which nobody keeps here';
comment on column payment_run.first_reference is 'Number of the first check; the others count on';

create table payment (
  organization_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  number integer not null check (number > 0),
  provider_id uuid not null,
  payee_name text not null,
  payee_npi text not null,
  payee_tin text not null,
  method text not null check (method in ('CHK', 'NON')),
  reference text not null check (reference <> ''),
  paid_on date not null,
  cents bigint not null check (cents >= 0),
  line_count integer not null,
  opening_cents bigint not null check (opening_cents >= 0),
  refunded_cents bigint not null check (refunded_cents >= 0),
  forward_cents bigint not null check (forward_cents >= 0),
  transmission_id uuid,
  workbook_transmission_id uuid,
  created_at timestamptz not null,
  primary key (organization_id, id),
  unique (organization_id, run_id, number),
  foreign key (organization_id, run_id) references payment_run (organization_id, id)
);
create index payment_provider on payment (organization_id, provider_id, payee_npi, created_at);
create index payment_reference on payment (organization_id, reference);
call protect('payment');
grant select, insert, update on payment to causeway_app;

comment on table payment is 'One check or transfer to one payee, and the remittance that tells of it';
comment on column payment.method is 'NON: nothing is paid, the remittance only tells';
comment on column payment.reference is 'Number of the check or transfer';
comment on column payment.opening_cents is 'What the payee owed by the remittance before';
comment on column payment.refunded_cents is 'What it has sent back since';
comment on column payment.forward_cents is 'What it still owes after this one: taken off the next';
comment on column payment.transmission_id is 'The 835 that was laid out for it';

create table payment_line (
  organization_id uuid not null,
  payment_id uuid not null,
  number integer not null check (number > 0),
  claim_line_id uuid not null,
  does text not null check (does in ('pays', 'takes-back')),
  decision_number integer not null,
  cents bigint not null,
  primary key (organization_id, payment_id, number),
  foreign key (organization_id, payment_id) references payment (organization_id, id)
);
create index payment_line_line on payment_line (organization_id, claim_line_id);
call protect('payment_line');
call append_only('payment_line');
grant select, insert on payment_line to causeway_app;

comment on table payment_line is 'What a payment tells of each line: that it is paid (or denied, with nothing), or that an earlier payment is taken back';
comment on column payment_line.cents is 'Below zero where it takes back';

create table interest_due (
  organization_id uuid not null,
  id uuid not null,
  claim_line_id uuid not null,
  provider_id uuid not null,
  payee_npi text not null,
  kind text not null check (kind in ('interest', 'penalty')),
  cents bigint not null check (cents > 0),
  days_late integer not null,
  on_cents bigint not null,
  late_payment_id uuid not null,
  paid_by_payment_id uuid,
  created_at timestamptz not null,
  primary key (organization_id, id)
);
create index interest_due_open on interest_due (organization_id, provider_id, id) where paid_by_payment_id is null;
create index interest_due_line on interest_due (organization_id, claim_line_id);
create index interest_due_payment on interest_due (organization_id, paid_by_payment_id) where paid_by_payment_id is not null;
call protect('interest_due');
grant select, insert, update on interest_due to causeway_app;

comment on table interest_due is 'Interest that a late payment owes, and the penalty where it was not paid with it';
comment on column interest_due.on_cents is 'The amount that was late';
comment on column interest_due.late_payment_id is 'The payment that came late';
comment on column interest_due.paid_by_payment_id is 'The payment that paid the interest; null while it is gathered with other small amounts';

create table line_dispute (
  organization_id uuid not null,
  id uuid not null,
  claim_line_id uuid not null,
  decision_number integer not null,
  received_on date not null,
  decide_by date not null,
  says text not null check (says <> ''),
  opened_by_person_id uuid,
  decided text check (decided in ('upheld', 'overturned')),
  decided_on date,
  pay_by date,
  why text,
  decided_by_person_id uuid,
  created_at timestamptz not null,
  primary key (organization_id, id),
  check ((decided is null) = (decided_on is null))
);
create unique index line_dispute_open on line_dispute (organization_id, claim_line_id) where decided is null;
create index line_dispute_due on line_dispute (organization_id, decide_by, id) where decided is null;
call protect('line_dispute');
grant select, insert, update on line_dispute to causeway_app;

comment on table line_dispute is 'A provider says that a decision is wrong: what it says, by when it is answered, and how';
comment on column line_dispute.decision_number is 'The decision that is disputed';
comment on column line_dispute.opened_by_person_id is 'Who put it down, and so may not pay it; null: a program';
comment on column line_dispute.pay_by is 'Where the provider was right: the last day on which it is paid in time';

create table line_proposal (
  organization_id uuid not null,
  id uuid not null,
  claim_line_id uuid not null,
  decision jsonb not null,
  why text not null,
  proposed_by_person_id uuid not null,
  created_at timestamptz not null,
  ended text check (ended in ('confirmed', 'dropped')),
  ended_by_person_id uuid,
  ended_at timestamptz,
  primary key (organization_id, id),
  check ((ended is null) = (ended_at is null))
);
create unique index line_proposal_open on line_proposal (organization_id, claim_line_id) where ended is null;
call protect('line_proposal');
grant select, insert, update on line_proposal to causeway_app;

comment on table line_proposal is 'What a person would decide, and another has still to look at; it changes nothing yet';
comment on column line_proposal.decision is 'The decision as it would be put down';

create table line_letter (
  organization_id uuid not null,
  claim_line_id uuid not null,
  decision_number integer not null,
  kind text not null check (kind in ('contest', 'denial')),
  due_by date,
  told_at timestamptz not null,
  said_by text not null,
  primary key (organization_id, claim_line_id, decision_number)
);
call protect('line_letter');
call append_only('line_letter');
grant select, insert on line_letter to causeway_app;

comment on table line_letter is 'That the reasons of a contest or denial were told to the provider in writing, and when';

call make_queue('claims-take-in');
call make_queue('claims-take-claims');
call make_queue('claims-pay');
