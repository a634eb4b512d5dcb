-- What plans offer: Community Supports by county, and what widens the population of avoidable use. Words are never
-- changed; the later one stands for the days it is about. What a plan offers is public.

create table support_election (
  organization_id uuid not null,
  id uuid not null,
  support text not null check (support <> ''),
  county text not null check (county ~ '^[0-9]{2}$'),
  says text not null check (says in ('offered', 'not-offered')),
  from_on date not null,
  until_on date,
  note text,
  said_at timestamptz not null,
  said_by text not null,
  primary key (organization_id, id),
  check (until_on is null or until_on >= from_on)
);
call protect('support_election');
create policy reading on support_election for select using (true);
call append_only('support_election');
grant select, insert on support_election to causeway_app;

comment on table support_election is 'What a plan said of a Community Support in a county: offered or not, on which days; public';
comment on column support_election.support is 'A code of community-supports';
comment on column support_election.county is 'The State''s two-digit code';
comment on column support_election.until_on is 'Last day it is about; null for as long as nothing else is said';
comment on column support_election.said_at is 'The later word stands';

create table population_widening (
  organization_id uuid not null,
  id uuid not null,
  population text not null check (population <> ''),
  event text not null check (event <> ''),
  at_least integer not null check (at_least > 0),
  within_months integer not null check (within_months between 1 and 36),
  from_on date not null,
  until_on date,
  ends_id uuid,
  note text,
  said_at timestamptz not null,
  said_by text not null,
  primary key (organization_id, id),
  check (until_on is null or until_on >= from_on),
  foreign key (organization_id, ends_id) references population_widening (organization_id, id)
);
create unique index population_widening_ended on population_widening (organization_id, ends_id)
  where ends_id is not null;
call protect('population_widening');
create policy reading on population_widening for select using (true);
call append_only('population_widening');
grant select, insert on population_widening to causeway_app;

comment on table population_widening is 'What a plan adds to the population of avoidable use: so many events in so many months; public';
comment on column population_widening.ends_id is 'The one that this one ends on its until_on; both stay';
