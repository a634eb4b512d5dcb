-- Which of its dashboards a plan shows to a county. Each row is a word of the plan's; the last to a county stands.

create table dashboard_share (
  organization_id uuid not null,
  id uuid not null,
  county_id uuid not null,
  dashboards text[] not null,
  said_at timestamptz not null,
  said_by text not null,
  primary key (organization_id, id)
);
create index dashboard_share_county on dashboard_share (county_id);
call protect('dashboard_share');
call append_only('dashboard_share');
-- The county reads what was said to it.
create policy reading on dashboard_share for select using (county_id = (select acting_organization()));
grant select, insert on dashboard_share to causeway_app;

comment on table dashboard_share is 'Which dashboards a plan shows to a county, a row each time it is said; the last stands';
comment on column dashboard_share.county_id is 'The county''s organization';
comment on column dashboard_share.dashboards is 'Ids of guidance/all-dashboards; empty takes back what was said before';
