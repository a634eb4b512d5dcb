-- The ground that every table stands on: the role that the program runs as, whose data a transaction sees,
-- and one way to protect a table. Run by the owner; the program itself runs as causeway_app, which owns
-- nothing and cannot bypass row-level security.

do $$
begin
  if not exists (select from pg_roles where rolname = 'causeway_app') then
    create role causeway_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
end
$$;

grant usage on schema public to causeway_app;

-- Null when nothing is set, or when it is set to nothing: then no row is anybody's.
create function acting_organization() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('causeway.organization', true), '')::uuid;

create function acting_person() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('causeway.person', true), '')::uuid;

-- What somebody shows who is not known yet: the hash of a secret, or a sign-in name.
create function shown() returns text
  language sql stable parallel safe
  return nullif(current_setting('causeway.shown', true), '');

-- Row-level security, enabled and forced, so that the owner is held by it too. Every table is given to
-- this procedure or to protect_by; a test reads the catalogue and fails on any that was not.
create procedure protect_by(target regclass, condition text)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy tenant on %s to public using (%s) with check (%s)', target, condition, condition);
end
$$;

-- For a table whose column organization_id names the owner of each row.
create procedure protect(target regclass)
  language plpgsql as $$
begin
  call protect_by(target, 'organization_id = (select acting_organization())');
end
$$;

-- What the law calls a day is a day in California.
create function california_day(instant timestamptz) returns date
  language sql stable parallel safe
  return (instant at time zone 'America/Los_Angeles')::date;
