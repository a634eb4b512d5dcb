-- The provider's books: what plans paid, every cent on the line that it is for, each with the file and place that say it.

create table remittance (
  organization_id uuid not null,
  id uuid not null,
  partner_organization_id uuid,
  payer text not null,
  trace text not null,
  paid_on date,
  cents bigint not null,
  method text not null,
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  money_sha256 text not null check (money_sha256 ~ '^[0-9a-f]{64}$'),
  transmission_id uuid,
  source text not null check (source <> ''),
  ordinal integer not null check (ordinal > 0),
  outcome text not null check (outcome in ('posted', 'seen-before', 'other-content', 'does-not-add-up', 'in-error',
    'no-plan', 'no-day')),
  why text,
  same_as_id uuid,
  taken_at timestamptz not null,
  closed_at timestamptz,
  closed_by_id text,
  closed_why text,
  primary key (organization_id, id),
  check (outcome <> 'posted' or (partner_organization_id is not null and paid_on is not null))
);
-- A payment is posted once, whatever file tells of it; a file says of each of its payments one thing.
create unique index remittance_posted on remittance (organization_id, partner_organization_id, payer, trace)
  where outcome = 'posted';
create unique index remittance_file on remittance (organization_id, source, ordinal);
create index remittance_trace on remittance (organization_id, trace);
create index remittance_open on remittance (organization_id, id) where closed_at is null
  and outcome not in ('posted', 'seen-before');
call protect('remittance');
grant select, insert, update on remittance to causeway_app;

comment on table remittance is 'Payments that files told of, and what became of each: posted, seen before, or set aside for a person';
comment on column remittance.payer is 'The number that the payer gives itself (835 TRN03); empty in a list';
comment on column remittance.trace is 'Number of the check or transfer (835 TRN02), or the reference of a list';
comment on column remittance.cents is 'What was paid; negative where the payer collects';
comment on column remittance.content_sha256 is 'SHA-256 of all that the payment says, in an order of its own: the same payment in another file has the same';
comment on column remittance.money_sha256 is 'SHA-256 of what it pays for each invoice: the same in an 835 and in a list of the same payment';
comment on column remittance.transmission_id is 'The file that came through the exchange; null for a list that a person brought';
comment on column remittance.source is 'What told of it: transmission:<id>, or list:<plan>:<SHA-256>';
comment on column remittance.ordinal is 'Which payment of the file';
comment on column remittance.outcome is 'Named in src/domain/books/outcome.ts';
comment on column remittance.why is 'The finding, or the sums, that set it aside';
comment on column remittance.same_as_id is 'The posted payment that it repeats, or whose number it bears';
comment on column remittance.closed_why is 'In the words of whoever closed what was set aside';

create table book_entry (
  organization_id uuid not null,
  remittance_id uuid not null,
  number integer not null check (number > 0),
  partner_organization_id uuid not null,
  kind text not null check (kind in ('paid', 'adjusted', 'interest', 'set-off', 'moved')),
  invoice text not null,
  record_id uuid,
  cents bigint not null,
  adjustment_group text not null,
  reason text not null,
  remarks jsonb not null,
  claim integer not null check (claim >= 0),
  line integer not null check (line >= 0),
  reverses boolean not null,
  reference text not null,
  open text check (open in ('no-such-invoice', 'no-such-line', 'several-lines-fit', 'another-member')),
  settles integer,
  entered_at timestamptz not null,
  by_id text not null,
  primary key (organization_id, remittance_id, number),
  foreign key (organization_id, remittance_id) references remittance (organization_id, id)
) partition by hash (organization_id);
create table book_entry_0 partition of book_entry for values with (modulus 4, remainder 0);
create table book_entry_1 partition of book_entry for values with (modulus 4, remainder 1);
create table book_entry_2 partition of book_entry for values with (modulus 4, remainder 2);
create table book_entry_3 partition of book_entry for values with (modulus 4, remainder 3);
create index book_entry_record on book_entry (organization_id, record_id) where record_id is not null;
create index book_entry_invoice on book_entry (organization_id, partner_organization_id, invoice);
create index book_entry_open on book_entry (organization_id, remittance_id, number) where open is not null;
create unique index book_entry_settled on book_entry (organization_id, remittance_id, settles) where settles is not null;
call protect('book_entry');
call append_only('book_entry');
grant select, insert on book_entry to causeway_app;

comment on table book_entry is 'What a payment did to our books, one row each time, never changed; health information';
comment on column book_entry.kind is 'paid, interest and set-off are the payment''s money; adjusted says what was not paid of a charge; moved puts onto a line what had found none';
comment on column book_entry.invoice is 'Invoice number; empty where it is of none';
comment on column book_entry.record_id is 'The record of the service line; null where it stands on none';
comment on column book_entry.cents is 'What it adds to what we were paid; of adjusted, what was not paid';
comment on column book_entry.adjustment_group is 'CAS01: whose the difference is';
comment on column book_entry.reason is 'Claim adjustment reason code, or the reason of a PLB';
comment on column book_entry.remarks is 'Remittance advice remark codes';
comment on column book_entry.claim is 'Which claim of the payment, from 1; 0 for what is of none';
comment on column book_entry.line is 'Which line of that claim, from 1; 0 for what is of none';
comment on column book_entry.reverses is 'True: an earlier payment is taken back';
comment on column book_entry.reference is 'The plan''s own number of the claim, or what a PLB refers to';
comment on column book_entry.open is 'Why it fits no line, for a person to settle';
comment on column book_entry.settles is 'The entry whose place a person found: this one tells where it belongs';
comment on column book_entry.by_id is 'The job that posted it, or the person who settled it';

create table payment_dispute (
  organization_id uuid not null,
  dispute_id uuid not null,
  number integer not null check (number > 0),
  partner_organization_id uuid not null,
  invoice text not null,
  kind text not null check (kind in ('begun', 'won', 'lost', 'withdrawn')),
  happened_on date not null,
  decide_by date,
  words text not null,
  entered_at timestamptz not null,
  by_id text not null,
  primary key (organization_id, dispute_id, number)
);
create index payment_dispute_invoice on payment_dispute (organization_id, partner_organization_id, invoice);
call protect('payment_dispute');
call append_only('payment_dispute');
grant select, insert on payment_dispute to causeway_app;

comment on table payment_dispute is 'Disputes of ours over what a plan paid: begun, and how each ended; rows are added, never changed';
comment on column payment_dispute.happened_on is 'The day on which the plan got it, or answered';
comment on column payment_dispute.decide_by is 'By when the plan has to answer';
comment on column payment_dispute.words is 'What we say, or what the plan said; health information';

create table billed_care (
  organization_id uuid not null,
  entry_id uuid not null,
  record_id uuid not null,
  billed_at timestamptz not null,
  primary key (organization_id, entry_id, record_id)
);
create index billed_care_record on billed_care (organization_id, record_id);
call protect('billed_care');
call append_only('billed_care');
grant select, insert on billed_care to causeway_app;

comment on table billed_care is 'Which service line bills which documented service, so that none is billed twice';
comment on column billed_care.entry_id is 'The entry of the work with the member';
comment on column billed_care.record_id is 'The record of the service line; while it is in force the entry is billed';

call make_queue('books-post');
