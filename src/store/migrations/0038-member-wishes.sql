-- Where a member lives and whom they want, or have, for their care: what the order of assignment asks for.

create table member_wish (
  organization_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('county', 'member-choice', 'behavioral-health', 'primary-care')),
  value text check (value <> ''),
  on_day date not null,
  said_at timestamptz not null,
  said_by text not null,
  primary key (organization_id, id)
);
create index member_wish_member on member_wish (organization_id, member_id);
call protect('member_wish');
call append_only('member_wish');
grant select, insert on member_wish to causeway_app;

comment on table member_wish is 'What was said of a member''s county and providers, a row each time; the later stands';
comment on column member_wish.kind is 'county, or the rule of guidance/assignments that asks for a provider';
comment on column member_wish.value is 'Code of a county, or id of a provider; null takes back what was said before';
comment on column member_wish.on_day is 'Since when it is so';
