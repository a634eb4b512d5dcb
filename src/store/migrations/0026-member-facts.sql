-- What is said of members for their Populations of Focus and beside which programs they have ECM. Words are never
-- changed; the later one stands.

create table member_fact (
  organization_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('fact', 'event', 'program')),
  code text not null check (code <> ''),
  says text not null check (says in ('yes', 'no', 'not-known')),
  on_day date not null,
  source text not null check (source in ('member', 'family', 'provider', 'plan', 'claims')),
  note text,
  said_at timestamptz not null,
  said_by text not null,
  primary key (organization_id, id)
);
create index member_fact_member on member_fact (organization_id, member_id);
call protect('member_fact');
call append_only('member_fact');
grant select, insert on member_fact to causeway_app;

comment on table member_fact is 'What somebody said of a member for their Populations of Focus, one row each time; health information';
comment on column member_fact.kind is 'fact: something that is so or not; event: care on a day; program: another program that the member is in';
comment on column member_fact.code is 'An id of guidance/populations: member-facts, care-events or overlaps';
comment on column member_fact.says is 'not-known takes back what was said before';
comment on column member_fact.on_day is 'The day it is about';
comment on column member_fact.source is 'Who says so';
