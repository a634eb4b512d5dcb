-- Exchanges: what came in and went out, every step of it, what was found, and the records that it left.
-- Each organization has rows of its own, of what passed between two of them too.

-- Numbers without gaps: of the exchanges of an organization, and of the files it sends to a partner.
create table exchange_counter (
  organization_id uuid not null,
  name text not null,
  last bigint not null check (last > 0),
  primary key (organization_id, name)
);
call protect('exchange_counter');
grant select, insert, update on exchange_counter to causeway_app;

comment on table exchange_counter is 'The last number given out, by what is numbered';
comment on column exchange_counter.name is 'exchanges, or sent:<partner>:<file>';

-- All records of one file from one partner, or of our own for one partner. Two transmissions of one set are
-- applied one after another.
create table record_set (
  organization_id uuid not null,
  id uuid not null,
  side text not null check (side in ('theirs', 'ours')),
  file text not null,
  partner_organization_id uuid,
  holder_transmission_id uuid,
  whole_through bigint not null default 0,
  primary key (organization_id, id),
  unique nulls not distinct (organization_id, side, file, partner_organization_id)
);
call protect('record_set');
grant select, insert, update on record_set to causeway_app;

comment on table record_set is 'All records of one file of one partner: what they told us, or what we tell them';
comment on column record_set.side is 'theirs: received from the partner; ours: entered or taken in here, to be sent to the partner';
comment on column record_set.file is 'Id of the file in the guidance';
comment on column record_set.partner_organization_id is 'Null where nobody said who sent it';
comment on column record_set.holder_transmission_id is 'The transmission that is being applied just now';
comment on column record_set.whole_through is 'Number of the last transmission that gave the whole list';

create table transmission (
  organization_id uuid not null,
  id uuid not null,
  number bigint not null,
  direction text not null check (direction in ('in', 'out')),
  side text not null check (side in ('theirs', 'ours')),
  partner_organization_id uuid,
  record_set_id uuid,
  file text,
  party text,
  profile text,
  release text,
  as_of date not null,
  asked jsonb not null,
  answers_given jsonb not null,
  file_name text not null,
  media_type text not null,
  format text,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  byte_count bigint,
  step text not null,
  step_number integer not null,
  attempt integer not null default 0,
  waits_for text check (waits_for in ('answers', 'decision')),
  applied_through integer not null default 0,
  outcome text check (outcome in ('accepted', 'accepted-in-part', 'rejected')),
  refused_because text,
  is_late boolean not null default false,
  rows_read integer not null default 0,
  rows_accepted integer not null default 0,
  rows_warned integer not null default 0,
  rows_rejected integer not null default 0,
  rows_unnamed integer not null default 0,
  records_held integer not null default 0,
  records_new integer not null default 0,
  records_changed integer not null default 0,
  records_unchanged integer not null default 0,
  records_overtaken integer not null default 0,
  records_ended integer not null default 0,
  ends_held_back boolean not null default false,
  ends_approved integer,
  decided_by_person_id uuid,
  decided_why text,
  findings jsonb,
  groups jsonb,
  mapping jsonb,
  questions jsonb,
  resubmission_of_transmission_id uuid,
  sender_transmission_id uuid,
  sequence_number integer,
  version integer,
  replaces_transmission_id uuid,
  made_by_kind text not null check (made_by_kind in ('person', 'machine', 'system')),
  made_by_id text not null,
  created_at timestamptz not null,
  settled_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, number)
);
-- The same bytes from the same partner are taken once; what was refused may come again.
create unique index transmission_bytes on transmission (organization_id, side, partner_organization_id, sha256)
  nulls not distinct where direction = 'in' and step <> 'refused';
create unique index transmission_sent on transmission
  (organization_id, partner_organization_id, file, sequence_number, version) where direction = 'out' and step <> 'refused';
create index transmission_set on transmission (organization_id, record_set_id, number) where record_set_id is not null;
create index transmission_open on transmission (organization_id, partner_organization_id, number) where settled_at is null;
create index transmission_hash on transmission (organization_id, sha256);
create index transmission_created on transmission (organization_id, created_at);
call protect('transmission');
grant select, insert, update on transmission to causeway_app;

comment on table transmission is 'A file that came or goes, and where it stands';
comment on column transmission.number is 'Running number within the organization; the receipt number of what came';
comment on column transmission.side is 'Whose word it is: theirs (from the partner) or ours (for the partner)';
comment on column transmission.asked is 'What the sender said of the file: file, profile, party';
comment on column transmission.answers_given is 'What a person said of headings: heading to element';
comment on column transmission.file_name is 'The sender''s name of the file; may name a person';
comment on column transmission.as_of is 'The day by whose guidance it is checked, or made';
comment on column transmission.format is 'xlsx, csv or x12; null until known';
comment on column transmission.sha256 is 'SHA-256 of the bytes, by which the blob is found';
comment on column transmission.step is 'Where it stands; the moves are in src/domain/exchange/steps.ts';
comment on column transmission.step_number is 'Number of the last entry in transmission_step';
comment on column transmission.attempt is 'How often its reading was begun; an older reader finds itself replaced';
comment on column transmission.applied_through is 'Last row whose batch is applied';
comment on column transmission.rows_unnamed is 'Rejected rows of which it cannot be told whose they are';
comment on column transmission.records_held is 'Records of the set in force before this transmission';
comment on column transmission.records_overtaken is 'Rows passed over because a later transmission spoke first';
comment on column transmission.records_ended is 'Records that end with this transmission';
comment on column transmission.ends_held_back is 'True when nothing was ended for being left out, because some rows cannot be told apart';
comment on column transmission.ends_approved is 'How many ends a person approved';
comment on column transmission.findings is 'Number of findings by consequence';
comment on column transmission.groups is 'Findings in groups; health information';
comment on column transmission.mapping is 'How each column was understood, or was written';
comment on column transmission.questions is 'Headings that only the sender can explain';
comment on column transmission.sender_transmission_id is 'The partner''s own transmission that brought it, when both share the hub';
comment on column transmission.sequence_number is 'Running number of what is sent to this partner in this file';
comment on column transmission.version is 'Versions of one sequence number: the same file made anew';
comment on column transmission.settled_at is 'When nothing more was to be done about it';

create table transmission_step (
  organization_id uuid not null,
  transmission_id uuid not null,
  number integer not null,
  step text not null,
  at timestamptz not null,
  by_kind text not null,
  by_id text not null,
  note text,
  primary key (organization_id, transmission_id, number),
  foreign key (organization_id, transmission_id) references transmission (organization_id, id)
);
call protect('transmission_step');
grant select, insert on transmission_step to causeway_app;

comment on table transmission_step is 'Each step of each transmission, with its instant';
comment on column transmission_step.note is 'A code that says why, where there is one';

create table transmission_answer (
  organization_id uuid not null,
  transmission_id uuid not null,
  kind text not null,
  file_name text not null,
  media_type text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  byte_count bigint not null,
  created_at timestamptz not null,
  primary key (organization_id, transmission_id, kind),
  foreign key (organization_id, transmission_id) references transmission (organization_id, id)
);
create index transmission_answer_hash on transmission_answer (organization_id, sha256);
call protect('transmission_answer');
grant select, insert on transmission_answer to causeway_app;

comment on table transmission_answer is 'The files that answer a transmission: made here for what came, received for what we sent';
comment on column transmission_answer.kind is 'receipt, findings, marked, good-rows, or ta1, 999, 277ca for claims';

create table finding (
  organization_id uuid not null,
  transmission_id uuid not null,
  number integer not null,
  code text not null,
  consequence text not null check (consequence in ('rejects-file', 'rejects-row', 'accepted-with-warning', 'note')),
  place jsonb not null,
  found text,
  expected text,
  facts jsonb,
  cite text,
  primary key (organization_id, transmission_id, number)
) partition by hash (organization_id);
create table finding_0 partition of finding for values with (modulus 4, remainder 0);
create table finding_1 partition of finding for values with (modulus 4, remainder 1);
create table finding_2 partition of finding for values with (modulus 4, remainder 2);
create table finding_3 partition of finding for values with (modulus 4, remainder 3);
call protect('finding');
grant select, insert, delete on finding to causeway_app;

comment on table finding is 'What was found in a transmission; health information, shown to its sender';
comment on column finding.number is 'In the order in which they were made';
comment on column finding.place is 'Where it stands, in the sender''s own tongue';
comment on column finding.facts is 'Values that its words leave open';

create table staged_row (
  organization_id uuid not null,
  transmission_id uuid not null,
  number integer not null,
  sheet_index smallint not null,
  sheet text not null,
  row integer not null,
  status text not null check (status in ('taken', 'rejected', 'absent')),
  record_key text,
  record_id uuid not null,
  fingerprint text not null,
  ends boolean not null,
  facts text not null,
  primary key (organization_id, transmission_id, number)
) partition by hash (organization_id);
create table staged_row_0 partition of staged_row for values with (modulus 4, remainder 0);
create table staged_row_1 partition of staged_row for values with (modulus 4, remainder 1);
create table staged_row_2 partition of staged_row for values with (modulus 4, remainder 2);
create table staged_row_3 partition of staged_row for values with (modulus 4, remainder 3);
create index staged_row_key on staged_row (organization_id, transmission_id, record_key);
call protect('staged_row');
grant select, insert, update, delete on staged_row to causeway_app;

comment on table staged_row is 'Rows of a transmission between its check and its end, and records that a whole list leaves out; gone once it is answered';
comment on column staged_row.record_key is 'What names its record, by the guidance; null when the row does not tell';
comment on column staged_row.record_id is 'Id of the record, should the row make a new one';
comment on column staged_row.fingerprint is 'SHA-256 of its values, the first 128 bits';
comment on column staged_row.ends is 'True when the row says that its record ends';
comment on column staged_row.facts is 'Element to value, in the guidance''s own writing; empty for a rejected row';

create table record (
  organization_id uuid not null,
  id uuid not null,
  set_id uuid not null,
  record_key text not null,
  version integer not null,
  facts jsonb not null,
  fingerprint text not null,
  said bigint not null,
  transmission_id uuid,
  sheet text,
  row integer,
  entered_by_kind text,
  entered_by_id text,
  since timestamptz not null,
  ended_at timestamptz,
  ended_how text check (ended_how in ('said', 'left-out', 'entered')),
  ended_by_transmission_id uuid,
  primary key (organization_id, id)
) partition by hash (organization_id);
create table record_0 partition of record for values with (modulus 4, remainder 0);
create table record_1 partition of record for values with (modulus 4, remainder 1);
create table record_2 partition of record for values with (modulus 4, remainder 2);
create table record_3 partition of record for values with (modulus 4, remainder 3);
create unique index record_named on record (organization_id, set_id, record_key);
call protect('record');
grant select, insert, update on record to causeway_app;

comment on table record is 'What is held to be so now, one row for each record';
comment on column record.record_key is 'What names it, by the guidance; health information';
comment on column record.version is 'From 1; earlier ones are in record_version';
comment on column record.facts is 'Element to value, in the guidance''s own writing';
comment on column record.fingerprint is 'SHA-256 of its values, the first 128 bits';
comment on column record.said is 'Number of the transmission or entry that said so last; an earlier one is passed over';
comment on column record.transmission_id is 'The file that this version came with; null when somebody entered it';
comment on column record.row is 'Row of that file';
comment on column record.since is 'When this version came into force here';
comment on column record.ended_how is 'The row said so, the next whole list left it out, or somebody entered it';

create table record_version (
  organization_id uuid not null,
  id uuid not null,
  version integer not null,
  set_id uuid not null,
  facts jsonb not null,
  fingerprint text not null,
  said bigint not null,
  transmission_id uuid,
  sheet text,
  row integer,
  entered_by_kind text,
  entered_by_id text,
  since timestamptz not null,
  ended_at timestamptz,
  ended_how text,
  ended_by_transmission_id uuid,
  until timestamptz not null,
  until_transmission_id uuid,
  primary key (organization_id, id, version)
) partition by hash (organization_id);
create table record_version_0 partition of record_version for values with (modulus 4, remainder 0);
create table record_version_1 partition of record_version for values with (modulus 4, remainder 1);
create table record_version_2 partition of record_version for values with (modulus 4, remainder 2);
create table record_version_3 partition of record_version for values with (modulus 4, remainder 3);
call protect('record_version');
grant select, insert on record_version to causeway_app;

comment on table record_version is 'What was held to be so before, each as it stood';
comment on column record_version.id is 'The record''s own id';
comment on column record_version.until is 'When another version took its place';
comment on column record_version.until_transmission_id is 'The file that brought the next version; null when somebody entered it';

create table sent_row (
  organization_id uuid not null,
  transmission_id uuid not null,
  number integer not null,
  record_id uuid not null,
  version integer not null,
  primary key (organization_id, transmission_id, number)
) partition by hash (organization_id);
create table sent_row_0 partition of sent_row for values with (modulus 4, remainder 0);
create table sent_row_1 partition of sent_row for values with (modulus 4, remainder 1);
create table sent_row_2 partition of sent_row for values with (modulus 4, remainder 2);
create table sent_row_3 partition of sent_row for values with (modulus 4, remainder 3);
create index sent_row_record on sent_row (organization_id, record_id, version);
call protect('sent_row');
grant select, insert, delete on sent_row to causeway_app;

comment on table sent_row is 'The record, and which version of it, that each row of an outgoing file tells';
comment on column sent_row.number is 'Row of data, from 1';

create table remembered_mapping (
  organization_id uuid not null,
  partner_organization_id uuid not null,
  headings text not null,
  answers jsonb not null,
  primary key (organization_id, partner_organization_id, headings)
);
call protect('remembered_mapping');
grant select, insert, update on remembered_mapping to causeway_app;

comment on table remembered_mapping is 'What a person once said of a partner''s headings, so that nobody is asked again';
comment on column remembered_mapping.partner_organization_id is 'The organization itself where nobody said who sent the file';
comment on column remembered_mapping.headings is 'Id of the file and the fingerprint of its headings';

call make_queue('exchange-read');
call make_queue('exchange-match');
call make_queue('exchange-apply');
call make_queue('exchange-acknowledge');
call make_queue('exchange-compose');
call make_queue('exchange-deliver');
call make_queue('exchange-answer');
