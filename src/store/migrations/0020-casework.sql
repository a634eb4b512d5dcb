-- The work with members: what was written down, entry by entry, and how each member stands by it.

create table case_entry (
  organization_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('outreach', 'engagement', 'consent', 'contact-rule', 'team', 'need', 'goal',
    'task', 'plan-review', 'encounter', 'stay', 'referral')),
  program text not null check (program <> ''),
  partner_organization_id uuid,
  happened_on date not null,
  said jsonb not null,
  is_part2 boolean not null,
  about_id uuid,
  entered_by_kind text not null,
  entered_by_id text not null,
  entered_at timestamptz not null,
  primary key (organization_id, id)
) partition by hash (organization_id);
create table case_entry_0 partition of case_entry for values with (modulus 4, remainder 0);
create table case_entry_1 partition of case_entry for values with (modulus 4, remainder 1);
create table case_entry_2 partition of case_entry for values with (modulus 4, remainder 2);
create table case_entry_3 partition of case_entry for values with (modulus 4, remainder 3);
create index case_entry_member on case_entry (organization_id, member_id, happened_on);
create index case_entry_day on case_entry (organization_id, kind, happened_on);
create index case_entry_writer on case_entry (organization_id, entered_by_id, entered_at) where kind = 'outreach';
call protect('case_entry');
call append_only('case_entry');
grant select, insert on case_entry to causeway_app;

comment on table case_entry is 'What was written down of the work with members, one row each time, never changed; health information';
comment on column case_entry.id is 'Made by whoever wrote it down, also without a connection: a command that comes twice is one entry';
comment on column case_entry.kind is 'What it is about; the kinds are in src/domain/casework/entry.ts';
comment on column case_entry.program is 'ecm, or a code of community-supports';
comment on column case_entry.partner_organization_id is 'The plan that it is for; null where it was not known which';
comment on column case_entry.happened_on is 'The day on which it happened, not the day on which it was written down';
comment on column case_entry.said is 'Field to value, by the form of the kind';
comment on column case_entry.is_part2 is 'True: a record of a substance use program, which 42 CFR Part 2 protects';
comment on column case_entry.about_id is 'The first entry of the same thing, which this one changes';

create table case_taken_back (
  organization_id uuid not null,
  entry_id uuid not null,
  why text not null,
  by_kind text not null,
  by_id text not null,
  at timestamptz not null,
  primary key (organization_id, entry_id)
);
call protect('case_taken_back');
call append_only('case_taken_back');
grant select, insert on case_taken_back to causeway_app;

comment on table case_taken_back is 'Entries that were taken back: they stay, and count no more';
comment on column case_taken_back.why is 'In the words of whoever took it back';

create table case_consent (
  organization_id uuid not null,
  entry_id uuid not null,
  member_id uuid not null,
  recipient_organization_id uuid not null,
  given_on date not null,
  until_on date,
  primary key (organization_id, entry_id)
);
create index case_consent_member on case_consent (organization_id, member_id, recipient_organization_id);
call protect('case_consent');
grant select, insert, delete on case_consent to causeway_app;

comment on table case_consent is 'Consents of members that records of substance use programs go to somebody (42 CFR 2.31), by which they are left out or not';
comment on column case_consent.entry_id is 'The entry that says it';
comment on column case_consent.until_on is 'The last day on which it holds; null while no end is set';

create table case_standing (
  organization_id uuid not null,
  member_id uuid not null,
  program text not null,
  partner_organization_id uuid,
  status text not null,
  lead_person_id uuid,
  is_assigned boolean not null,
  attention_on date,
  started_on date,
  ended_on date,
  standing jsonb not null,
  changed_at timestamptz not null,
  primary key (organization_id, member_id, program)
) partition by hash (organization_id);
create table case_standing_0 partition of case_standing for values with (modulus 4, remainder 0);
create table case_standing_1 partition of case_standing for values with (modulus 4, remainder 1);
create table case_standing_2 partition of case_standing for values with (modulus 4, remainder 2);
create table case_standing_3 partition of case_standing for values with (modulus 4, remainder 3);
create index case_standing_attention
  on case_standing (organization_id, coalesce(attention_on, 'infinity'::date), member_id, program);
create index case_standing_lead on case_standing (organization_id, lead_person_id, attention_on);
create index case_standing_plan on case_standing (organization_id, partner_organization_id, program, member_id);
call protect('case_standing');
grant select, insert, delete on case_standing to causeway_app;

comment on table case_standing is 'How members stand in a service, reckoned from the entries and from what plans say; health information';
comment on column case_standing.status is 'Code of engagement-status';
comment on column case_standing.lead_person_id is 'The lead care manager, where it is one of our own people';
comment on column case_standing.is_assigned is 'True: a record of the plan in force speaks of the member for this service';
comment on column case_standing.attention_on is 'The first day on which somebody has to do something; null when nothing is to be done';
comment on column case_standing.standing is 'All of it; form in src/domain/casework/standing.ts';

create table case_record (
  organization_id uuid not null,
  entry_id uuid not null,
  partner_organization_id uuid not null,
  record_id uuid not null,
  primary key (organization_id, entry_id, partner_organization_id)
);
call protect('case_record');
grant select, insert on case_record to causeway_app;

comment on table case_record is 'Which record of the Outreach Tracker to a plan was made from which entry, so that none is told twice';
