-- Reports to the State: what each was counted from, its rows, and what was answered. The facts are copied as they stand
-- when a report is frozen, so that every figure opens to them for ever, and counting them again gives the same bytes.

create table report (
  organization_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('quarter', 'month')),
  period text not null check (period <> ''),
  from_on date not null,
  to_on date not null,
  state text not null check (state in ('asked', 'frozen', 'done')),
  plan_name text not null,
  plan_codes jsonb not null,
  guidance_release text not null,
  program_version text not null,
  as_of timestamptz,
  replaces_id uuid,
  facts_count integer not null default 0,
  rows_count integer not null default 0,
  placeless_count integer not null default 0,
  differences_count integer not null default 0,
  workbook_sha256 text check (workbook_sha256 ~ '^[0-9a-f]{64}$'),
  monthly_sha256 text check (monthly_sha256 ~ '^[0-9a-f]{64}$'),
  made_by text not null,
  created_at timestamptz not null,
  done_at timestamptz,
  primary key (organization_id, id),
  check (from_on <= to_on),
  check ((state = 'asked') = (as_of is null)),
  check ((state = 'done') = (done_at is not null))
);
create index report_period on report (organization_id, kind, to_on desc, id desc);
call protect('report');
grant select, insert, update on report to causeway_app;

comment on table report is 'Reports to the State, each frozen at an instant; a later one of the same period restates it';
comment on column report.period is 'As the State writes it: Q1 2026, or 2026-03';
comment on column report.plan_codes is 'County to the plan''s code in it, as it was when the report was asked for';
comment on column report.as_of is 'When its facts were frozen; null until they are';
comment on column report.replaces_id is 'The report of the same period that it restates';
comment on column report.placeless_count is 'Members with facts who are in no row, because nobody knows their county';
comment on column report.differences_count is 'Rows that are new, changed or gone since the report that it restates';
comment on column report.workbook_sha256 is 'The workbook in the State''s shape';
comment on column report.monthly_sha256 is 'The JSON file';

create table report_fact (
  organization_id uuid not null,
  report_id uuid not null,
  county text collate "C" not null,
  subject text collate "C" not null,
  kind text collate "C" not null,
  source_id uuid not null,
  part integer not null,
  program text,
  code text not null,
  mode text not null,
  outcome text not null,
  on_day date,
  until_day date,
  amount integer,
  member_id uuid,
  about jsonb not null,
  source_kind text not null,
  source_version integer,
  transmission_id uuid,
  sheet text,
  row integer,
  primary key (organization_id, report_id, county, subject, kind, source_id, part)
) partition by hash (organization_id);
create table report_fact_0 partition of report_fact for values with (modulus 4, remainder 0);
create table report_fact_1 partition of report_fact for values with (modulus 4, remainder 1);
create table report_fact_2 partition of report_fact for values with (modulus 4, remainder 2);
create table report_fact_3 partition of report_fact for values with (modulus 4, remainder 3);
call protect('report_fact');
call append_only('report_fact');
grant select, insert on report_fact to causeway_app;

comment on table report_fact is 'What a report was counted from, copied as it stood at the instant of the report; health information';
comment on column report_fact.county is 'The State''s two-digit code; empty where nobody knows';
comment on column report_fact.subject is 'm: a member, q: somebody who is none, p: a provider and its program';
comment on column report_fact.kind is 'See guidance/reports/forms.ts';
comment on column report_fact.part is 'From 1, where one source says several';
comment on column report_fact.source_kind is 'member, record, authorization, referral, claim-line, capacity or contract';
comment on column report_fact.transmission_id is 'The file that brought it; null when none did';

create table report_row (
  organization_id uuid not null,
  report_id uuid not null,
  table_id text not null,
  number integer not null check (number > 0),
  county text not null,
  subject text not null,
  code text not null,
  cells jsonb not null,
  primary key (organization_id, report_id, table_id, number)
) partition by hash (organization_id);
create table report_row_0 partition of report_row for values with (modulus 4, remainder 0);
create table report_row_1 partition of report_row for values with (modulus 4, remainder 1);
create table report_row_2 partition of report_row for values with (modulus 4, remainder 2);
create table report_row_3 partition of report_row for values with (modulus 4, remainder 3);
create index report_row_named on report_row (organization_id, report_id, table_id, county, subject, code);
call protect('report_row');
call append_only('report_row');
grant select, insert on report_row to causeway_app;

comment on table report_row is 'The rows of a report, counted from its facts; health information';
comment on column report_row.table_id is 'Which of the six dimensions';
comment on column report_row.cells is 'Column to value, in the guidance''s own writing';

create table report_county (
  organization_id uuid not null,
  county text not null check (county ~ '^[0-9]{2}$'),
  plan_code text not null check (plan_code <> ''),
  zips text[] not null,
  changed_at timestamptz not null,
  primary key (organization_id, county)
);
call protect('report_county');
grant select, insert, update, delete on report_county to causeway_app;

comment on table report_county is 'The counties that a plan reports on, with the State''s code of the plan in each';
comment on column report_county.zips is 'First digits of the ZIP codes there, by which members are placed; not needed where there is one county';

create table report_provider (
  organization_id uuid not null,
  provider_id uuid not null,
  program text not null check (program in ('ecm', 'community-supports')),
  type text not null check (type <> ''),
  changed_at timestamptz not null,
  primary key (organization_id, provider_id, program)
);
call protect('report_provider');
grant select, insert, update on report_provider to causeway_app;

comment on table report_provider is 'What kind of provider the plan reports each of its providers as';

create table report_response (
  organization_id uuid not null,
  report_id uuid not null,
  number integer not null check (number > 0),
  item integer not null check (item > 0),
  file_name text not null,
  status text not null,
  reference text not null,
  code text not null,
  says text not null,
  severity text not null,
  received_at timestamptz not null,
  settled_at timestamptz,
  settled_by text,
  settled_how text,
  primary key (organization_id, report_id, number, item),
  foreign key (organization_id, report_id) references report (organization_id, id),
  check ((settled_at is null) = (settled_how is null))
);
call protect('report_response');
grant select, insert, update on report_response to causeway_app;

comment on table report_response is 'What the State answered to a file, item by item, and how each was worked off';
comment on column report_response.number is 'Running number of the answer to this report';
comment on column report_response.reference is 'The record that the item is about, by the number that our file gave it';

call make_queue('reports-make');
