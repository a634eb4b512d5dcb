-- Rows of a file that were held or warned of, as people mend them in the portal: laid out when somebody begins,
-- gone once the mended file is sent or the mending is given up.

create table mending (
  organization_id uuid not null,
  transmission_id uuid not null,
  state text not null check (state in ('opening', 'open', 'sending', 'sent', 'given-up')),
  attempt integer not null default 0,
  row_count integer not null default 0,
  left_count integer not null default 0,
  mended_count integer not null default 0,
  has_more boolean not null default false,
  sent_transmission_id uuid,
  opened_by_kind text not null check (opened_by_kind in ('person', 'machine', 'system')),
  opened_by_id text not null,
  opened_at timestamptz not null,
  sent_by_kind text check (sent_by_kind in ('person', 'machine', 'system')),
  sent_by_id text,
  touched_at timestamptz not null,
  primary key (organization_id, transmission_id),
  foreign key (organization_id, transmission_id) references transmission (organization_id, id)
);
call protect('mending');
grant select, insert, update on mending to causeway_app;

comment on table mending is 'A file whose rows are mended here, and how far that has come';
comment on column mending.state is 'opening: its rows are laid out; open: people mend them; sending: the mended file is made; sent; given-up';
comment on column mending.attempt is 'How often laying out or sending was begun; an older attempt finds itself replaced';
comment on column mending.row_count is 'Rows laid out';
comment on column mending.left_count is 'Rows that would still be held';
comment on column mending.mended_count is 'Rows that somebody has changed or left out';
comment on column mending.has_more is 'True when there are more rows to mend than are laid out; the others stay as they came';
comment on column mending.sent_transmission_id is 'The mended file, as it was sent';
comment on column mending.touched_at is 'When somebody last did something; rows that nobody touches are given up in time';

create table mending_group (
  organization_id uuid not null,
  transmission_id uuid not null,
  number integer not null,
  code text not null,
  element text not null,
  consequence text not null,
  first jsonb not null,
  place_count integer not null,
  left_count integer not null,
  primary key (organization_id, transmission_id, number),
  foreign key (organization_id, transmission_id) references mending (organization_id, transmission_id)
);
call protect('mending_group');
grant select, insert, update, delete on mending_group to causeway_app;

comment on table mending_group is 'The same finding in one column over all the rows that are mended';
comment on column mending_group.element is 'The column, by the guidance''s element; empty where it stands on the row as a whole';
comment on column mending_group.first is 'The first finding of the group, for its words; health information';
comment on column mending_group.left_count is 'How many of its places are not mended yet';

create table mending_row (
  organization_id uuid not null,
  transmission_id uuid not null,
  number integer not null,
  sheet_index smallint not null,
  sheet text not null,
  row integer not null,
  is_held boolean not null,
  is_left boolean not null,
  cells jsonb not null,
  findings jsonb not null,
  mended jsonb,
  is_left_out boolean not null default false,
  found_now jsonb,
  mended_at timestamptz,
  mended_by_kind text,
  mended_by_id text,
  primary key (organization_id, transmission_id, number),
  foreign key (organization_id, transmission_id) references mending (organization_id, transmission_id)
);
create index mending_row_left on mending_row (organization_id, transmission_id, number) where is_left;
call protect('mending_row');
grant select, insert, update, delete on mending_row to causeway_app;

comment on table mending_row is 'A row that was held or warned of: its cells as they came, and what was changed in them';
comment on column mending_row.number is 'From 1 in the order of the file, without gaps';
comment on column mending_row.row is 'Row of the file, as Excel shows it';
comment on column mending_row.is_left is 'True while it would be held for something of its own';
comment on column mending_row.cells is 'Texts in the order of the layout''s columns; health information';
comment on column mending_row.findings is 'What was found on it when the file was checked';
comment on column mending_row.mended is 'Element to text that somebody put in its place; null when nothing was changed';
comment on column mending_row.is_left_out is 'True when the row is not to be sent again';
comment on column mending_row.found_now is 'What is found on it as it stands now; null when nothing was changed';

create table mending_place (
  organization_id uuid not null,
  transmission_id uuid not null,
  group_number integer not null,
  place integer not null,
  row_number integer not null,
  found text not null,
  is_left boolean not null,
  primary key (organization_id, transmission_id, group_number, place),
  foreign key (organization_id, transmission_id) references mending (organization_id, transmission_id)
);
create index mending_place_row on mending_place (organization_id, transmission_id, row_number);
call protect('mending_place');
grant select, insert, update, delete on mending_place to causeway_app;

comment on table mending_place is 'Where a finding of a group stands: so that its rows are found by their place in the group';
comment on column mending_place.place is 'From 1 within the group, in the order of the file, without gaps';
comment on column mending_place.found is 'What stood in the cell; equal ones are mended together. Health information';
comment on column mending_place.is_left is 'True until its cell is mended';

create index transmission_mends on transmission (organization_id, resubmission_of_transmission_id)
  where resubmission_of_transmission_id is not null;

call make_queue('exchange-lay-out-rows');
call make_queue('exchange-send-mended');
call make_queue('exchange-forget-mending');
