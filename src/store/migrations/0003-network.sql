-- The network: partners that are not on the hub, contracts and what was said of them, where care is given, readiness,
-- vetting, oversight and grievances.
--
-- Each organization writes only rows of its own (policy "tenant"). What two parties share, such as a contract, is
-- written by one and read by both: the policy "reading" names the other. What the other says to it is a row of the
-- other's own. Why: docs/decisions/0010-shared-rows-are-read-not-written.md.

create table partner (
  organization_id uuid not null,
  id uuid not null,
  name text not null check (name <> ''),
  kinds text[] not null check (cardinality(kinds) > 0),
  npi text check (npi ~ '^[12][0-9]{9}$'),
  plan_code text,
  contact text,
  joined_as_organization_id uuid,
  created_at timestamptz not null,
  primary key (organization_id, id)
);
call protect('partner');
grant select, insert, update on partner to causeway_app;

comment on table partner is 'Organizations that one deals with and that are not on the hub';
comment on column partner.id is 'Stands wherever an organization''s id stands: in contracts, transmissions, audits';
comment on column partner.contact is 'Whom to write or call there';
comment on column partner.joined_as_organization_id is 'The organization of the hub that it has become since';

create table contract (
  organization_id uuid not null,
  id uuid not null,
  other_organization_id uuid,
  payer_id uuid not null,
  provider_id uuid not null,
  number text not null check (number <> ''),
  created_at timestamptz not null,
  primary key (organization_id, id),
  unique (organization_id, number),
  check (payer_id <> provider_id)
);
create index contract_of_other on contract (other_organization_id, id);
create index contract_of_payer on contract (organization_id, payer_id);
create index contract_of_provider on contract (organization_id, provider_id);
call protect('contract');
create policy reading on contract for select using (other_organization_id = (select acting_organization()));
grant select, insert on contract to causeway_app;

comment on table contract is 'Contracts between a payer (plan or delegate) and a provider; versions say what is agreed';
comment on column contract.organization_id is 'Who wrote it: the payer, or a provider whose payer is not on the hub';
comment on column contract.other_organization_id is 'The other party, when it is on the hub: it reads the row and answers';
comment on column contract.payer_id is 'An organization of the hub, or a partner of the writer';
comment on column contract.provider_id is 'An organization of the hub, or a partner of the writer';
comment on column contract.number is 'By which the parties call it';

create table contract_version (
  organization_id uuid not null,
  contract_id uuid not null,
  version integer not null check (version > 0),
  other_organization_id uuid,
  since date not null,
  until date,
  terms jsonb not null,
  note text,
  proposed_at timestamptz not null,
  proposed_by text not null,
  primary key (organization_id, contract_id, version),
  foreign key (organization_id, contract_id) references contract (organization_id, id)
);
create index contract_version_of_other on contract_version (other_organization_id, contract_id);
call protect('contract_version');
create policy reading on contract_version for select using (other_organization_id = (select acting_organization()));
grant select, insert on contract_version to causeway_app;

comment on table contract_version is 'What is agreed, or proposed: never changed, followed by another version';
comment on column contract_version.since is 'First day that was proposed; an amendment agreed later begins later';
comment on column contract_version.terms is 'Services, populations, payment, files, delegates, data sharing; form in src/domain/network/terms.ts';
comment on column contract_version.proposed_by is 'Who proposed it, as the audit writes actors';

create table contract_statement (
  organization_id uuid not null,
  id uuid not null,
  contract_id uuid not null,
  other_organization_id uuid,
  said text not null check (said in ('accepted', 'declined', 'withdrawn', 'ended')),
  version integer,
  ends_on date,
  reason text,
  note text,
  said_at timestamptz not null,
  said_by text not null,
  primary key (organization_id, id),
  check ((said = 'ended') = (ends_on is not null)),
  check ((said = 'ended') = (version is null))
);
create index contract_statement_of_contract on contract_statement (organization_id, contract_id);
create index contract_statement_of_other on contract_statement (other_organization_id, contract_id);
call protect('contract_statement');
create policy reading on contract_statement for select using (other_organization_id = (select acting_organization()));
grant select, insert on contract_statement to causeway_app;

comment on table contract_statement is 'What a party said to a contract: a version accepted, declined or withdrawn, or an end';
comment on column contract_statement.organization_id is 'Who said it';
comment on column contract_statement.ends_on is 'Last day of a contract that ends';

create table capacity_report (
  organization_id uuid not null,
  id uuid not null,
  contract_id uuid not null,
  other_organization_id uuid,
  program text not null check (program in ('ecm', 'community-supports')),
  code text,
  serving integer not null check (serving >= 0),
  able integer not null check (able >= 0),
  as_of date not null,
  said_at timestamptz not null,
  primary key (organization_id, id)
);
create index capacity_report_of_contract on capacity_report (organization_id, contract_id, id);
create index capacity_report_of_other on capacity_report (other_organization_id, contract_id, id);
call protect('capacity_report');
create policy reading on capacity_report for select using (other_organization_id = (select acting_organization()));
grant select, insert on capacity_report to causeway_app;

comment on table capacity_report is 'How many members a provider serves and could serve, as it told the payer of a contract';
comment on column capacity_report.code is 'A Population of Focus or a Community Support; null for ECM as a whole';
comment on column capacity_report.able is 'How many it could serve at a time';

create table site (
  organization_id uuid not null,
  id uuid not null,
  name text not null check (name <> ''),
  street text not null,
  city text not null,
  zip text not null,
  county text not null,
  address_is_confidential boolean not null,
  phone text not null,
  languages text[] not null,
  hours jsonb not null,
  accessibility text[] not null,
  is_published boolean not null,
  closed_on date,
  changed_at timestamptz not null,
  primary key (organization_id, id)
);
call protect('site');
grant select, insert, update on site to causeway_app;

comment on table site is 'Places where an organization gives care';
comment on column site.county is 'The State''s two-digit code';
comment on column site.address_is_confidential is 'The street is never published';
comment on column site.hours is 'Days of the week with opening and closing times in California';
comment on column site.is_published is 'True when the public directory shows it';
comment on column site.closed_on is 'Last day; null while it is open';

create table site_offering (
  organization_id uuid not null,
  site_id uuid not null,
  program text not null check (program in ('ecm', 'community-supports')),
  code text not null,
  capacity integer check (capacity >= 0),
  accepting boolean not null,
  primary key (organization_id, site_id, program, code),
  foreign key (organization_id, site_id) references site (organization_id, id)
);
call protect('site_offering');
grant select, insert, update, delete on site_offering to causeway_app;

comment on table site_offering is 'What a site offers: ECM for a Population of Focus, or a Community Support';
comment on column site_offering.capacity is 'Members at a time; null when it was not said';
comment on column site_offering.accepting is 'True when new members are taken';

create table directory_site (
  organization_id uuid not null,
  id uuid not null,
  organization_name text not null,
  name text not null,
  street text,
  city text not null,
  zip text,
  county text not null,
  phone text not null,
  languages text[] not null,
  hours jsonb not null,
  accessibility text[] not null,
  offers text[] not null,
  accepts text[] not null,
  primary key (organization_id, id)
);
create index directory_site_offers on directory_site using gin (offers);
create index directory_site_county on directory_site (county, id);
call protect('directory_site');
create policy reading on directory_site for select using (true);
grant select, insert, update, delete on directory_site to causeway_app;

comment on table directory_site is 'The public directory: copies of published sites, with nothing in them that is not public';
comment on column directory_site.street is 'Null where the address is confidential';
comment on column directory_site.offers is 'Offerings: ecm 1a, community-supports HTN';
comment on column directory_site.accepts is 'Those of them that take new members';

create table vetting (
  organization_id uuid not null,
  id uuid not null,
  provider_id uuid not null,
  other_organization_id uuid,
  path text not null check (path in ('state-enrollment', 'plan-vetting')),
  state text not null check (state in ('begun', 'waiting-for-provider', 'passed', 'failed', 'ended')),
  npi text check (npi ~ '^[12][0-9]{9}$'),
  npi_kind text check (npi_kind in ('organization', 'individual')),
  passed_on date,
  expires_on date,
  asked text[] not null,
  note text,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (organization_id, id),
  unique (organization_id, provider_id)
);
create index vetting_of_other on vetting (other_organization_id, id);
call protect('vetting');
create policy reading on vetting for select using (other_organization_id = (select acting_organization()));
grant select, insert, update on vetting to causeway_app;

comment on table vetting is 'Whether a provider is enrolled by the State, or vetted by the plan where the State has no path';
comment on column vetting.organization_id is 'The plan or delegate that vets';
comment on column vetting.asked is 'What the plan asked to see';
comment on column vetting.passed_on is 'Day of enrollment, or on which the plan was satisfied';

create table readiness_entry (
  organization_id uuid not null,
  contract_id uuid not null,
  item text not null,
  part text not null check (part in ('answer', 'review')),
  other_organization_id uuid,
  state text not null,
  note text not null,
  dated_on date,
  said_at timestamptz not null,
  said_by text not null,
  primary key (organization_id, contract_id, item, part)
);
create index readiness_entry_of_other on readiness_entry (other_organization_id, contract_id);
call protect('readiness_entry');
create policy reading on readiness_entry for select using (other_organization_id = (select acting_organization()));
grant select, insert, update on readiness_entry to causeway_app;

comment on table readiness_entry is 'The readiness checklist of a contract: what the provider says of an item, and what the payer thought of it';
comment on column readiness_entry.organization_id is 'Who said it; one alone where the other is not on the hub';
comment on column readiness_entry.item is 'Id of guidance/network/readiness-items.ts';
comment on column readiness_entry.note is 'The evidence, or where it lies';
comment on column readiness_entry.dated_on is 'Day of a review that was made elsewhere';

create table oversight_audit (
  organization_id uuid not null,
  id uuid not null,
  provider_id uuid not null,
  other_organization_id uuid,
  title text not null check (title <> ''),
  scope text[] not null,
  period_from date not null,
  period_to date not null,
  state text not null check (state in ('announced', 'under-way', 'reported', 'closed', 'called-off')),
  announced_on date not null,
  reported_on date,
  closed_on date,
  summary text,
  primary key (organization_id, id),
  check (period_from <= period_to)
);
create index oversight_audit_of_other on oversight_audit (other_organization_id, id);
call protect('oversight_audit');
create policy reading on oversight_audit for select using (other_organization_id = (select acting_organization()));
grant select, insert, update on oversight_audit to causeway_app;

comment on table oversight_audit is 'Audits of a provider by a plan, delegate or county';
comment on column oversight_audit.other_organization_id is 'The audited provider, when it is on the hub';
comment on column oversight_audit.scope is 'Areas that are looked at';

create table audit_finding (
  organization_id uuid not null,
  audit_id uuid not null,
  number integer not null check (number > 0),
  other_organization_id uuid,
  area text not null,
  says text not null check (says <> ''),
  plan_due_on date,
  correct_due_on date,
  primary key (organization_id, audit_id, number),
  foreign key (organization_id, audit_id) references oversight_audit (organization_id, id)
);
create index audit_finding_of_other on audit_finding (other_organization_id, audit_id);
call protect('audit_finding');
create policy reading on audit_finding for select using (other_organization_id = (select acting_organization()));
grant select, insert on audit_finding to causeway_app;

comment on table audit_finding is 'What an audit found';
comment on column audit_finding.plan_due_on is 'Day by which a plan of correction is due, where the auditor set one';
comment on column audit_finding.correct_due_on is 'Day by which it is put right, where the auditor set one';

create table corrective_step (
  organization_id uuid not null,
  id uuid not null,
  audit_id uuid not null,
  finding_number integer not null,
  other_organization_id uuid,
  on_behalf_of_id uuid,
  said text not null check (said in ('planned', 'returned', 'accepted', 'done', 'verified', 'waived')),
  note text not null,
  promised_on date,
  said_at timestamptz not null,
  said_by text not null,
  primary key (organization_id, id)
);
create index corrective_step_of_audit on corrective_step (organization_id, audit_id);
create index corrective_step_of_other on corrective_step (other_organization_id, audit_id);
call protect('corrective_step');
create policy reading on corrective_step for select using (other_organization_id = (select acting_organization()));
grant select, insert on corrective_step to causeway_app;

comment on table corrective_step is 'The way of a corrective action plan: what either side said to a finding';
comment on column corrective_step.organization_id is 'Who said it';
comment on column corrective_step.on_behalf_of_id is 'The provider for which the auditor wrote it down, because it is not on the hub';

create table grievance (
  organization_id uuid not null,
  id uuid not null,
  other_organization_id uuid,
  taken_from_organization_id uuid,
  taken_from_id uuid,
  about_id uuid,
  member_cin text,
  category text not null,
  says text not null check (says <> ''),
  way text not null,
  expedited boolean not null,
  received_at timestamptz not null,
  state text not null check (state in ('received', 'acknowledged', 'resolved', 'withdrawn', 'forwarded')),
  acknowledged_at timestamptz,
  resolved_at timestamptz,
  forwarded_at timestamptz,
  resolution text,
  resolve_by timestamptz not null,
  primary key (organization_id, id)
);
create index grievance_of_other on grievance (other_organization_id, id);
create index grievance_open on grievance (organization_id, state, resolve_by);
create unique index grievance_taken_once on grievance (organization_id, taken_from_organization_id, taken_from_id);
call protect('grievance');
create policy reading on grievance for select using (other_organization_id = (select acting_organization()));
grant select, insert, update on grievance to causeway_app;

comment on table grievance is 'Grievances of members, as whoever received them keeps them; health information';
comment on column grievance.other_organization_id is 'The plan that a provider passed it on to';
comment on column grievance.taken_from_id is 'The provider''s own entry, for one that was passed on';
comment on column grievance.about_id is 'The provider it is about, where it is about one';
comment on column grievance.member_cin is 'Client Index Number; null where nobody knows it yet';
comment on column grievance.resolve_by is 'Instant at the latest at which it is resolved';
