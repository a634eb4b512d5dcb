-- What a plan decided on claims, told to the State as encounters: how each stands, what was sent of it, what the State said.

create table encounter_profile (
  organization_id uuid not null,
  state_id uuid not null,
  contact_name text not null check (contact_name <> ''),
  contact_phone text not null check (contact_phone ~ '^[0-9]{10}$'),
  sender text not null check (sender <> ''),
  receiver text not null check (receiver <> ''),
  usage text not null check (usage in ('P', 'T')),
  changed_at timestamptz not null,
  primary key (organization_id)
);
call protect('encounter_profile');
grant select, insert, update on encounter_profile to causeway_app;

comment on table encounter_profile is 'How a plan sends encounters to the State';
comment on column encounter_profile.state_id is 'The partner to whom the files go and whose answers count: the State';
comment on column encounter_profile.sender is 'The plan as the State knows it (ISA06)';
comment on column encounter_profile.receiver is 'The State (ISA08)';
comment on column encounter_profile.usage is 'P: production; T: test';

create table encounter_plan_code (
  organization_id uuid not null,
  since_on date not null,
  plan_code text not null check (plan_code ~ '^[0-9]{3}$'),
  primary key (organization_id, since_on)
);
call protect('encounter_plan_code');
grant select, insert, update on encounter_plan_code to causeway_app;

comment on table encounter_plan_code is 'The Health Care Plan code of the plan, from a day on till the next one';

create table encounter (
  organization_id uuid not null,
  id uuid not null,
  number text not null,
  plan_code text not null,
  kind text not null check (kind in ('837P', '837I')),
  provider_id uuid not null,
  billing_npi text not null,
  invoice_number text not null,
  cin text not null,
  started_on date,
  state text not null check (state in
    ('due', 'held', 'made', 'received', 'acknowledged', 'forwarded', 'accepted', 'rejected', 'voided', 'dropped')),
  stage smallint not null default 0 check (stage between 0 and 4),
  submission integer not null check (submission > 0),
  frequency text not null check (frequency in ('1', '7', '8')),
  content text not null,
  line_count integer not null,
  state_number text,
  accepted_lines integer not null default 0,
  file_id uuid,
  place integer,
  reasons text[] not null default '{}',
  changed_at timestamptz not null,
  primary key (organization_id, id),
  unique (organization_id, number)
) partition by hash (organization_id);
create table encounter_0 partition of encounter for values with (modulus 4, remainder 0);
create table encounter_1 partition of encounter for values with (modulus 4, remainder 1);
create table encounter_2 partition of encounter for values with (modulus 4, remainder 2);
create table encounter_3 partition of encounter for values with (modulus 4, remainder 3);
create unique index encounter_claim on encounter (organization_id, billing_npi, invoice_number, provider_id, cin)
  where state not in ('voided', 'dropped');
create index encounter_state on encounter (organization_id, state, number);
create index encounter_place on encounter (organization_id, file_id, place) where file_id is not null;
call protect('encounter');
grant select, insert, update on encounter to causeway_app;

comment on table encounter is 'A claim as the State is told of it: one for each claim of a provider, from the first file to its acceptance or its void; health information';
comment on column encounter.number is 'CLM01: the plan code at the time of service and a number of our own, used for this encounter alone';
comment on column encounter.state is 'Named in src/domain/encounters/tracking.ts';
comment on column encounter.stage is 'How far the answers to the latest sending have come: 0 none, 1 the interchange, 2 its set, 3 the claim, 4 the last word';
comment on column encounter.submission is 'Which sending it is, from 1';
comment on column encounter.frequency is 'What the sending does: 1 tells first, 7 replaces, 8 voids';
comment on column encounter.content is 'Digest of the lines and decisions that the sending tells; empty for a void';
comment on column encounter.state_number is 'What the State calls it, by which it is replaced or voided';
comment on column encounter.accepted_lines is 'Lines of it that the State holds as accepted';
comment on column encounter.file_id is 'The file of the latest sending';
comment on column encounter.place is 'Which claim of that file it is, from 1';
comment on column encounter.reasons is 'Why it is held or rejected: codes of ours, of the acknowledgement or of the State';

create table encounter_line (
  organization_id uuid not null,
  encounter_id uuid not null,
  submission integer not null,
  number integer not null check (number > 0),
  claim_line_id uuid not null,
  decision_number integer not null,
  primary key (organization_id, encounter_id, submission, number)
) partition by hash (organization_id);
create table encounter_line_0 partition of encounter_line for values with (modulus 4, remainder 0);
create table encounter_line_1 partition of encounter_line for values with (modulus 4, remainder 1);
create table encounter_line_2 partition of encounter_line for values with (modulus 4, remainder 2);
create table encounter_line_3 partition of encounter_line for values with (modulus 4, remainder 3);
create index encounter_line_of on encounter_line (organization_id, claim_line_id);
call protect('encounter_line');
grant select, insert, delete on encounter_line to causeway_app;

comment on table encounter_line is 'The lines that a sending tells, each with the decision it tells';

create table encounter_file (
  organization_id uuid not null,
  id uuid not null,
  number integer not null,
  plan_code text not null,
  kind text not null check (kind in ('837P', '837I')),
  control_number integer not null,
  state text not null check (state in ('making', 'made', 'sent', 'empty')),
  encounters integer not null default 0,
  per_set integer not null,
  transmission_id uuid,
  interchange_said text check (interchange_said in ('accepted', 'rejected')),
  created_at timestamptz not null,
  released_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, number),
  unique (organization_id, control_number)
);
create index encounter_file_transmission on encounter_file (organization_id, transmission_id) where transmission_id is not null;
call protect('encounter_file');
grant select, insert, update on encounter_file to causeway_app;

comment on table encounter_file is 'A file of encounters: of one plan code and one kind of claim';
comment on column encounter_file.control_number is 'ISA13, GS06 and BHT03, by which the State answers';
comment on column encounter_file.per_set is 'Claims of a set, so that an answer to a set finds its claims';
comment on column encounter_file.state is 'empty: every encounter of it was held by our own check, and there is no file';

create table encounter_answer (
  organization_id uuid not null,
  id uuid not null,
  transmission_id uuid not null,
  kind text not null check (kind in ('ta1', '999', '277ca', 'validation')),
  control_number integer,
  number text,
  encounter_id uuid,
  submission integer,
  verdict text not null check (verdict in ('accepted', 'rejected')),
  reasons text[] not null,
  outcome text not null check (outcome in
    ('applied', 'repeated', 'overtaken', 'contradicts', 'unknown-file', 'unknown-encounter', 'not-sent')),
  heard_at timestamptz not null,
  primary key (organization_id, id)
) partition by hash (organization_id);
create table encounter_answer_0 partition of encounter_answer for values with (modulus 4, remainder 0);
create table encounter_answer_1 partition of encounter_answer for values with (modulus 4, remainder 1);
create table encounter_answer_2 partition of encounter_answer for values with (modulus 4, remainder 2);
create table encounter_answer_3 partition of encounter_answer for values with (modulus 4, remainder 3);
create index encounter_answer_of on encounter_answer (organization_id, encounter_id, id) where encounter_id is not null;
create index encounter_answer_odd on encounter_answer (organization_id, id)
  where outcome in ('contradicts', 'unknown-file', 'unknown-encounter', 'not-sent');
create index encounter_answer_transmission on encounter_answer (organization_id, transmission_id);
call protect('encounter_answer');
call append_only('encounter_answer');
grant select, insert on encounter_answer to causeway_app;

comment on table encounter_answer is 'What the State said of an encounter, or of a file where it knows none of it, and what became of the saying';
comment on column encounter_answer.kind is 'ta1: of the interchange; 999: of a set; 277ca: of a claim; validation: the last word on an encounter';
comment on column encounter_answer.outcome is 'Named in src/domain/encounters/tracking.ts';

call make_queue('encounters-make');
call make_queue('encounters-hear');
