-- Notices: what an organization's people are told of, who has read it, and who wants which kind by e-mail.
-- A notice holds ids, a day and a count, and no text: it can say nothing about a member.

create table notice (
  organization_id uuid not null references organization (id),
  id uuid not null,
  kind text not null,
  about text not null,
  person_id uuid,
  partner_organization_id uuid,
  file text,
  on_day date,
  count integer,
  object_id uuid,
  created_at timestamptz not null,
  primary key (organization_id, id)
);
create unique index notice_once on notice (organization_id, kind, about);
create index notice_age on notice (organization_id, created_at);
-- Those to one person are theirs; the organization's own clockwork, which acts for no person, sends them on.
call protect_by('notice', $condition$
  organization_id = (select acting_organization())
  and (person_id is null or (select acting_person()) is null or person_id = (select acting_person()))
$condition$);
grant select, insert, delete on notice to causeway_app;

comment on table notice is 'What the people of an organization are told of; kept for half a year';
comment on column notice.kind is 'Its words and who is told stand in src/domain/notices/kinds.ts';
comment on column notice.about is 'Names the occasion: the same kind and occasion are told once';
comment on column notice.person_id is 'The only one who is told; null for everybody with the right that the kind names';
comment on column notice.partner_organization_id is 'The other party, an organization or a partner';
comment on column notice.file is 'Id of a file of the guidance';
comment on column notice.object_id is 'What it is about: a transmission, a contract';

create table notice_reading (
  organization_id uuid not null,
  person_id uuid not null references person (id),
  notice_id uuid not null,
  read_at timestamptz not null,
  primary key (organization_id, person_id, notice_id),
  foreign key (organization_id, notice_id) references notice (organization_id, id) on delete cascade
);
call protect_by('notice_reading', $condition$
  organization_id = (select acting_organization())
  and (person_id = (select acting_person()) or (select acting_person()) is null)
$condition$);
grant select, insert, delete on notice_reading to causeway_app;

comment on table notice_reading is 'Who has read which notice';

create table notice_choice (
  organization_id uuid not null,
  person_id uuid not null references person (id),
  kind text not null,
  by_mail text not null check (by_mail in ('at-once', 'daily', 'never')),
  chosen_at timestamptz not null,
  primary key (organization_id, person_id, kind)
);
call protect_by('notice_choice', $condition$
  organization_id = (select acting_organization())
  and (person_id = (select acting_person()) or (select acting_person()) is null)
$condition$);
grant select, insert, update, delete on notice_choice to causeway_app;

comment on table notice_choice is 'Which kinds of notices a person wants by e-mail, where it is not what holds at first';

call make_queue('notices-bring');
call make_queue('notices-dues');
call make_queue('notices-forget');
