-- Coverage: what is said of it, never changed; what stands of it, always reckonable anew; and what was done so that it
-- is renewed.

create table coverage_statement (
  organization_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  plan_id uuid,
  source text not null check (source in ('state', 'plan', 'plan-file', 'person')),
  says text not null check (says in ('covered', 'not-covered', 'not-told')),
  from_on date not null,
  until_on date,
  renews_on date,
  said_at timestamptz not null,
  said_by text not null,
  why text,
  record_id uuid,
  record_version integer,
  record_ended boolean,
  takes_back_id uuid,
  primary key (organization_id, id),
  check (until_on is null or until_on >= from_on),
  check ((record_id is null) = (record_version is null) and (record_id is null) = (record_ended is null)),
  foreign key (organization_id, takes_back_id) references coverage_statement (organization_id, id)
);
create index coverage_statement_member on coverage_statement (organization_id, member_id);
create unique index coverage_statement_record on coverage_statement
  (organization_id, record_id, record_version, record_ended) where record_id is not null;
create unique index coverage_statement_taken_back on coverage_statement (organization_id, takes_back_id)
  where takes_back_id is not null;
call protect('coverage_statement');
call append_only('coverage_statement');
grant select, insert on coverage_statement to causeway_app;

comment on table coverage_statement is 'What somebody said of a member''s coverage, and when we came to know it; health information';
comment on column coverage_statement.plan_id is 'The plan it is about; null for Medi-Cal as a whole';
comment on column coverage_statement.source is 'Who said so: the State, the plan, a file of the plan, a person of ours';
comment on column coverage_statement.says is 'covered; not-covered; not-told: the file speaks of the member no more, which is neither';
comment on column coverage_statement.from_on is 'First day it is about';
comment on column coverage_statement.until_on is 'Last day it is about; null where none was said';
comment on column coverage_statement.renews_on is 'The day by which Medi-Cal is to be renewed, where it was told too';
comment on column coverage_statement.said_at is 'When we came to know it; what was held to be true before then does not change';
comment on column coverage_statement.record_version is 'The version of the record that said so';
comment on column coverage_statement.record_ended is 'Whether that record had ended then';
comment on column coverage_statement.takes_back_id is 'The statement that this one takes back; both stay';

create table coverage_standing (
  organization_id uuid not null,
  member_id uuid not null,
  plan_id uuid,
  covered_from date,
  covered_until date,
  contradiction text check (contradiction in ('two-plans', 'sources-differ')),
  contradiction_from date,
  renews_on date,
  changed_at timestamptz not null,
  primary key (organization_id, member_id)
);
create index coverage_standing_renews on coverage_standing (organization_id, renews_on, member_id)
  where renews_on is not null;
create index coverage_standing_until on coverage_standing (organization_id, covered_until, member_id)
  where covered_until is not null;
create index coverage_standing_contradiction on coverage_standing (organization_id, contradiction_from, member_id)
  where contradiction is not null;
call protect('coverage_standing');
grant select, insert, update on coverage_standing to causeway_app;

comment on table coverage_standing is 'What stands of a member''s coverage, reckoned from its statements: for lists';
comment on column coverage_standing.plan_id is 'The plan of the last days with coverage';
comment on column coverage_standing.covered_from is 'First of the last days on end with coverage; null where none are known';
comment on column coverage_standing.covered_until is 'Last of them; null while no end is known';
comment on column coverage_standing.contradiction is 'The latest difference that nobody has settled';
comment on column coverage_standing.contradiction_from is 'First day of that difference';

create table renewal_note (
  organization_id uuid not null,
  member_id uuid not null,
  number integer not null check (number > 0),
  did text not null check (did <> ''),
  note text,
  said_by text not null,
  at timestamptz not null,
  primary key (organization_id, member_id, number)
);
call protect('renewal_note');
call append_only('renewal_note');
grant select, insert on renewal_note to causeway_app;

comment on table renewal_note is 'What was done so that a member''s Medi-Cal is renewed';
comment on column renewal_note.did is 'What, by guidance/coverage/renewals.ts';
