-- Referrals and their closed loop, what is owed to be told of them, and what a plan shows the public of itself.
--
-- A referral is kept by each organization that has to do with it, in rows of its own: the referrer, the plan, the
-- provider that it is given to. What one does the others hear by a job that acts for the hearer.

create table public_page (
  organization_id uuid primary key references organization (id),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 3 and 60),
  phone text check (phone ~ '^[0-9]{10}$'),
  tty text check (tty ~ '^[0-9]{3,10}$'),
  website text,
  shows_directory boolean not null,
  shows_accepting boolean not null,
  takes_referrals boolean not null,
  changed_at timestamptz not null
);
call protect('public_page');
create policy reading on public_page for select using (true);
grant select, insert, update on public_page to causeway_app;

comment on table public_page is 'What a plan shows the public of itself; a plan without a row shows what the guidance asks';
comment on column public_page.slug is 'Stands in the address of its pages';
comment on column public_page.phone is 'Member services, ten digits';
comment on column public_page.shows_directory is 'False: the provider directory is not shown here';
comment on column public_page.shows_accepting is 'False: the directory does not say who takes new members';
comment on column public_page.takes_referrals is 'False: the referral form asks to call instead';

create table referral (
  organization_id uuid not null,
  id uuid not null,
  number text not null check (number <> ''),
  bundle_id uuid not null,
  side text not null check (side in ('plan', 'provider', 'referrer')),
  service text not null check (service <> ''),
  way text not null check (way in ('public-form', 'call', 'staff', 'file', 'hub')),
  source text not null,
  received_at timestamptz not null,
  urgency text not null check (urgency in ('routine', 'expedited')),
  step text not null check (step in ('to-triage', 'asked-for-more', 'eligible', 'with-provider', 'to-close',
    'to-answer', 'with-us', 'reported', 'sent', 'closed')),
  status text not null,
  status_on date not null,
  closure_reason text,
  reported_reason text,
  due_at timestamptz,
  member_cin text,
  first_name text not null,
  last_name text not null,
  born_on date,
  phone text,
  language text,
  match_keys text[] not null,
  facts jsonb not null,
  repeats_referral_id uuid,
  repeats_decided text check (repeats_decided in ('same', 'another')),
  from_organization_id uuid,
  from_referral_id uuid,
  from_event integer,
  with_organization_id uuid,
  with_event integer,
  record_id uuid,
  events integer not null check (events > 0),
  changed_at timestamptz not null,
  primary key (organization_id, id),
  check (step <> 'closed' or due_at is null),
  check (from_referral_id is null or (from_organization_id is not null and from_event is not null))
);
create index referral_by_step on referral (organization_id, side, step, id);
create index referral_by_due on referral (organization_id, due_at) where due_at is not null;
create index referral_by_keys on referral using gin (match_keys);
create unique index referral_from_other on referral (organization_id, from_organization_id, from_referral_id, from_event)
  where from_referral_id is not null;
create unique index referral_from_record on referral (organization_id, record_id) where record_id is not null;
call protect('referral');
grant select, insert, update on referral to causeway_app;

comment on table referral is 'Referrals to ECM and Community Supports as they stand; how they came to stand so is in referral_event';
comment on column referral.number is 'By which people call it: the number of the receipt';
comment on column referral.bundle_id is 'What was asked for at once in one form: a referral for each service';
comment on column referral.side is 'What the organization is in it: the plan, the provider it is given to, or who referred';
comment on column referral.service is 'ecm, or a code of community-supports';
comment on column referral.source is 'Who referred, a kind of guidance/referrals/sources.ts';
comment on column referral.step is 'What it waits for, see src/domain/referrals/steps.ts';
comment on column referral.status is 'Code of referral-status, the loop''s own word';
comment on column referral.reported_reason is 'How it ended in the provider''s word, before the plan closed it';
comment on column referral.due_at is 'By when the next thing is to be done; null when closed, or where the service is exempt';
comment on column referral.match_keys is 'By which two referrals for one person are found: number, name and birth, phone';
comment on column referral.facts is 'The form as it was answered; form in src/domain/referrals/form.ts';
comment on column referral.repeats_referral_id is 'An open one that seems to be for the same person and service: a person decides';
comment on column referral.from_organization_id is 'The organization of the hub, or partner, that it came from';
comment on column referral.from_event is 'Number of the event of theirs by which it came';
comment on column referral.with_organization_id is 'Of a plan''s: the provider that has it. Of a referrer''s: the plan';
comment on column referral.with_event is 'Number of the event by which it was given';
comment on column referral.record_id is 'The record of the referral file that it came in, or goes out in';
comment on column referral.events is 'How many events it has';

create table referral_event (
  organization_id uuid not null,
  referral_id uuid not null,
  number integer not null check (number > 0),
  at timestamptz not null,
  kind text not null check (kind <> ''),
  step text not null,
  status text not null,
  reason text,
  note text,
  facts jsonb,
  said_by text not null,
  about_organization_id uuid,
  heard_from_id uuid,
  heard_event integer,
  primary key (organization_id, referral_id, number),
  foreign key (organization_id, referral_id) references referral (organization_id, id),
  check ((heard_from_id is null) = (heard_event is null))
);
create unique index referral_event_heard on referral_event (organization_id, referral_id, heard_from_id, heard_event)
  where heard_from_id is not null;
call protect('referral_event');
grant select, insert on referral_event to causeway_app;

comment on table referral_event is 'Everything that happened to a referral, never changed';
comment on column referral_event.step is 'Where it stood afterwards';
comment on column referral_event.reason is 'A code of the guidance: of closing, or of declining';
comment on column referral_event.facts is 'The form''s answers as they were before, where this event changed them';
comment on column referral_event.about_organization_id is 'The provider that it was given to or taken from';
comment on column referral_event.heard_from_id is 'The referral of another organization whose event it repeats';
comment on column referral_event.heard_event is 'That event''s number: none is heard twice';

create table referral_notice (
  organization_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  about text not null,
  recipient text not null check (recipient in ('member', 'referrer')),
  event integer not null,
  language text not null,
  owed_at timestamptz not null,
  state text not null check (state in ('owed', 'told', 'not-told')),
  way text,
  note text,
  told_at timestamptz,
  told_by text,
  primary key (organization_id, id),
  unique (organization_id, referral_id, event, recipient),
  foreign key (organization_id, referral_id) references referral (organization_id, id)
);
create index referral_notice_owed on referral_notice (organization_id, id) where state = 'owed';
call protect('referral_notice');
grant select, insert, update on referral_notice to causeway_app;

comment on table referral_notice is 'What is owed to be told of a referral to its member and to who referred, and how it was told';
comment on column referral_notice.about is 'What of: received, assigned, denied, closed, asked-for-more';
comment on column referral_notice.event is 'The event that it tells of';
comment on column referral_notice.state is 'owed; told; not-told: a person decided that it is not safe or not possible, and why';

call make_queue('referrals-cross');
call make_queue('referrals-from-file');
