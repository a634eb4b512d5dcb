-- What the planner thinks of an organization whose rows it has not counted yet. By statistics it takes one that just came
-- for one without rows, and then looks up each record of its first file by the organization alone, among all the others.
-- Without statistics it takes everybody for one of two hundred, and uses the index that names the row.
do $$
declare
  each text;
begin
  for each in
    select c.oid::regclass::text from pg_class c
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
      and c.relname ~ '^(record|record_version|member|member_source)_[0-9]$|^(service_authorization|sent_row|staged_row)(_[0-9])?$'
  loop
    execute format('alter table %s alter column organization_id set statistics 0', each);
  end loop;
end $$;

-- Members that became another are found from the one that stayed, page by page in its order.
create index member_joined on member (organization_id, joined_to_id) where joined_to_id is not null;
