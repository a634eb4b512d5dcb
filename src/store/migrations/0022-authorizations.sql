-- Authorizations: what was asked, decided and given, as plan or provider keeps it in rows of its own. What one does the
-- other hears by a job that acts for the hearer, or by the Authorization Status File.

create table service_authorization (
  organization_id uuid not null,
  id uuid not null,
  side text not null check (side in ('plan', 'provider')),
  member_id uuid not null,
  service text not null check (service <> ''),
  partner_id uuid,
  number text check (number <> ''),
  urgency text not null check (urgency in ('routine', 'expedited')),
  way text not null check (way in ('standard', 'presumptive')),
  which text not null check (which in ('first', 'next')),
  state text not null check (state in ('asked', 'approved', 'partial', 'denied', 'withdrawn', 'ended')),
  received_at timestamptz not null,
  decide_by timestamptz,
  decided_at timestamptz,
  asked_from date not null,
  asked_units integer check (asked_units >= 0),
  from_on date,
  until_on date,
  units integer check (units >= 0),
  unit text,
  reason text,
  notice_due_at timestamptz,
  notice_told_at timestamptz,
  appeal text not null check (appeal in ('none', 'filed', 'upheld', 'overturned')),
  appeal_by date,
  follows_id uuid,
  other_id uuid,
  record_id uuid,
  record_version integer,
  events integer not null check (events > 0),
  changed_at timestamptz not null,
  primary key (organization_id, id),
  check (until_on is null or from_on is null or until_on >= from_on),
  check ((record_id is null) = (record_version is null))
);
create index service_authorization_member on service_authorization (organization_id, member_id, id);
create index service_authorization_open on service_authorization (organization_id, decide_by, id) where state = 'asked';
create index service_authorization_ending on service_authorization (organization_id, until_on, id)
  where state in ('approved', 'partial');
create index service_authorization_notice on service_authorization (organization_id, notice_due_at, id)
  where notice_due_at is not null and notice_told_at is null;
create unique index service_authorization_other on service_authorization (organization_id, partner_id, other_id)
  where other_id is not null;
create unique index service_authorization_record on service_authorization (organization_id, record_id)
  where record_id is not null;
call protect('service_authorization');
grant select, insert, update on service_authorization to causeway_app;

comment on table service_authorization is 'Authorizations of services as they stand; how they came to stand so is in authorization_event; health information';
comment on column service_authorization.side is 'What the organization is in it';
comment on column service_authorization.service is 'ecm, or a code of community-supports';
comment on column service_authorization.partner_id is 'The other side: the provider, or the plan';
comment on column service_authorization.number is 'The plan''s number of it';
comment on column service_authorization.way is 'presumptive: care may begin before the decision';
comment on column service_authorization.which is 'first, or next after one that ends: the terms differ';
comment on column service_authorization.decide_by is 'By when the plan decides; null once it has';
comment on column service_authorization.asked_from is 'The first day that was asked for';
comment on column service_authorization.units is 'Units given; null where none were named';
comment on column service_authorization.reason is 'Why no, less, or an early end: by the guidance, or in words';
comment on column service_authorization.notice_due_at is 'By when a no, or less than was asked, is told in writing';
comment on column service_authorization.follows_id is 'The one that it renews';
comment on column service_authorization.other_id is 'The other organization''s row of it, where both are on this hub';
comment on column service_authorization.record_id is 'The record of the Authorization Status File that it came in';
comment on column service_authorization.record_version is 'The version of that record that it shows';

create table authorization_event (
  organization_id uuid not null,
  authorization_id uuid not null,
  number integer not null check (number > 0),
  at timestamptz not null,
  kind text not null check (kind <> ''),
  state text not null,
  from_on date,
  until_on date,
  units integer,
  reason text,
  note text,
  said_by text not null,
  primary key (organization_id, authorization_id, number),
  foreign key (organization_id, authorization_id) references service_authorization (organization_id, id)
);
call protect('authorization_event');
call append_only('authorization_event');
grant select, insert on authorization_event to causeway_app;

comment on table authorization_event is 'Everything that happened to an authorization, never changed';
comment on column authorization_event.state is 'Where it stood afterwards; the days and units too';

call make_queue('authorizations-cross');
