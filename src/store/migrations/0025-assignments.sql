-- Members given to providers: a row for each proposal, and the words of both sides, never changed. The plan keeps the
-- row, the provider of this hub reads it, and each writes words of its own.

create table care_assignment (
  organization_id uuid not null,
  id uuid not null,
  other_organization_id uuid,
  provider_id uuid not null,
  member_id uuid not null,
  service text not null check (service <> ''),
  because text not null check (because <> ''),
  despite text,
  populations text[] not null,
  from_on date not null,
  facts jsonb not null,
  said_at timestamptz not null,
  said_by text not null,
  primary key (organization_id, id)
);
create index care_assignment_member on care_assignment (organization_id, member_id, service);
create index care_assignment_provider on care_assignment (organization_id, provider_id, service);
create index care_assignment_other on care_assignment (other_organization_id, id);
call protect('care_assignment');
create policy reading on care_assignment for select using (other_organization_id = (select acting_organization()));
call append_only('care_assignment');
grant select, insert on care_assignment to causeway_app;

comment on table care_assignment is 'Members whom a plan gives to a provider, one row each time; health information';
comment on column care_assignment.other_organization_id is 'The provider, where it is an organization of this hub';
comment on column care_assignment.because is 'The rule by which it was chosen, by guidance/assignments/order.ts';
comment on column care_assignment.despite is 'Why in spite of it, in words: there was no room, or another stood first';
comment on column care_assignment.facts is 'Who the member is: as much as the provider needs to know them';

create table care_assignment_word (
  organization_id uuid not null,
  id uuid not null,
  assignment_id uuid not null,
  other_organization_id uuid,
  says text not null check (says in ('assigned', 'accepted', 'declined', 'withdrawn', 'ended')),
  reason text,
  on_day date not null,
  note text,
  member_id uuid,
  said_at timestamptz not null,
  said_by text not null,
  primary key (organization_id, id)
);
create index care_assignment_word_of on care_assignment_word (organization_id, assignment_id);
create index care_assignment_word_other on care_assignment_word (other_organization_id, assignment_id);
create index care_assignment_word_member on care_assignment_word (organization_id, member_id)
  where member_id is not null;
call protect('care_assignment_word');
create policy reading on care_assignment_word for select using (other_organization_id = (select acting_organization()));
call append_only('care_assignment_word');
grant select, insert on care_assignment_word to causeway_app;

comment on table care_assignment_word is 'What plan and provider said of an assignment; where it stands follows from it';
comment on column care_assignment_word.other_organization_id is 'Who reads it: the other side, where it is on this hub';
comment on column care_assignment_word.member_id is 'The provider''s own member, from its acceptance on';
