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

-- Which migrations have been applied: the program looks before it starts, the owner alone writes.
grant select on schema_migration to causeway_app;
comment on table schema_migration is 'The migrations that made this database, in their order';
comment on column schema_migration.hash is 'SHA-256 (hex) of the file as it was applied';

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

-- Row-level security, enabled and forced, so that the owner is held by it too; on every partition as well, for
-- a partition can be asked by its own name. Every table is given to this procedure or to protect; a test reads
-- the catalogue and fails on any that was not. What the program may do with the table, each migration grants
-- (never on a partition).
create procedure protect_by(target regclass, condition text)
  language plpgsql set search_path = pg_catalog, public as $$
declare
  part regclass;
begin
  for part in select relid from pg_partition_tree(target) union select target loop
    execute format('alter table %s enable row level security', part);
    execute format('alter table %s force row level security', part);
    execute format('create policy tenant on %s to public using (%s) with check (%s)', part, condition, condition);
  end loop;
end
$$;

-- For a table whose column organization_id names the owner of each row. The function is asked once per
-- statement, not once per row.
create procedure protect(target regclass)
  language plpgsql set search_path = pg_catalog, public as $$
begin
  call protect_by(target, 'organization_id = (select acting_organization())');
end
$$;

-- What the law calls a day is a day in California.
create function california_day(instant timestamptz) returns date
  language sql stable parallel safe
  return (instant at time zone 'America/Los_Angeles')::date;
