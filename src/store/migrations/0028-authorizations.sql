-- The papers of an authorization: what a plan owes in writing, and what a provider sends along with a request. Beside
-- them: facts of the Populations of Focus that records of a substance use program tell.

create table authorization_notice (
  organization_id uuid not null,
  authorization_id uuid not null,
  event integer not null check (event > 0),
  about text not null check (about in ('denied', 'partial', 'lessened', 'ended')),
  state text not null check (state in ('owed', 'sent', 'dropped')),
  owed_at timestamptz not null,
  send_by timestamptz not null,
  language text check (language in ('en', 'es')),
  way text,
  written jsonb,
  sent_at timestamptz,
  sent_by text,
  primary key (organization_id, authorization_id, event),
  foreign key (organization_id, authorization_id) references service_authorization (organization_id, id),
  check ((state = 'sent') = (sent_at is not null)),
  check ((sent_at is null) = (written is null))
);
call protect('authorization_notice');
grant select, insert, update on authorization_notice to causeway_app;

comment on table authorization_notice is 'What a plan owes a member in writing, one row for each decision that gives no, less, or no more; health information';
comment on column authorization_notice.event is 'Number of the event of the authorization that it tells of';
comment on column authorization_notice.state is 'dropped: the decision was taken back before it was told';
comment on column authorization_notice.send_by is 'The last instant at which it goes out in time';
comment on column authorization_notice.way is 'How it went out; null while it has not';
comment on column authorization_notice.written is 'The words as they went out, kept for good; null while it has not';

create table authorization_packet (
  organization_id uuid not null,
  authorization_id uuid not null,
  made_at timestamptz not null,
  content jsonb not null,
  made_by text not null,
  primary key (organization_id, authorization_id),
  foreign key (organization_id, authorization_id) references service_authorization (organization_id, id)
);
call protect('authorization_packet');
call append_only('authorization_packet');
grant select, insert on authorization_packet to causeway_app;

comment on table authorization_packet is 'What a provider sent along with a request to go on with a service, out of its care record; health information';
comment on column authorization_packet.content is 'Form in src/domain/authorizations/packet.ts; without what 42 CFR Part 2 keeps from the plan';

alter table member_fact add column is_part2 boolean not null default false;
comment on column member_fact.is_part2 is 'True: a record of a substance use program tells it, which 42 CFR Part 2 protects';
