-- Exports: files that an organization has made of its own data, for analysis or for another program.

create table data_export (
  organization_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('parquet', 'fhir')),
  recipient_id uuid,
  sees text not null check (sees in ('all', 'without-part2', 'no-care')),
  state text not null check (state in ('waiting', 'made', 'gone')),
  asked_by text not null,
  asked_at timestamptz not null,
  made_at timestamptz,
  sha256 text,
  byte_count bigint,
  counts jsonb not null,
  primary key (organization_id, id),
  check ((state = 'made') = (sha256 is not null))
);
create index data_export_age on data_export (organization_id, asked_at);
call protect('data_export');
grant select, insert, update on data_export to causeway_app;

comment on table data_export is 'Files made of an organization''s data, each for a week';
comment on column data_export.kind is 'parquet: tables for analysis; fhir: FHIR R4 resources, a line each';
comment on column data_export.recipient_id is 'The partner that it is handed to; null for the organization''s own use';
comment on column data_export.sees is 'What of the work with members whoever asked may see';
comment on column data_export.asked_by is 'Who asked for it: person:0197…';
comment on column data_export.sha256 is 'The archive among the blobs, by the SHA-256 of its bytes';
comment on column data_export.counts is 'Rows or resources by table or kind; no health information';

create index referral_by_member on referral (organization_id, member_cin) where member_cin is not null;

call make_queue('exports-make');
call make_queue('exports-forget');
