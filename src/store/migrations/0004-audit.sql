-- The audit: one chain of entries per organization, which nobody can change once it stands. The entries'
-- MACs are made by the program with a key that the database never sees (src/domain/audit).

create function refuse_change() returns trigger
  language plpgsql as $$
begin
  raise exception '% of % is append-only', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end
$$;

-- For every role, the owner's and a replica's session too (ENABLE ALWAYS), and for every partition.
create procedure append_only(target regclass)
  language plpgsql as $$
declare
  part regclass;
begin
  execute format('create trigger append_only before update or delete on %s for each row execute function refuse_change()', target);
  for part in select relid from pg_partition_tree(target) union select target loop
    execute format('create trigger append_only_whole before truncate on %s for each statement execute function refuse_change()', part);
    execute format('alter table %s enable always trigger append_only', part);
    execute format('alter table %s enable always trigger append_only_whole', part);
  end loop;
end
$$;

create table audit_entry (
  organization_id uuid not null,
  sequence bigint not null check (sequence > 0),
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('person', 'machine', 'system', 'stranger', 'anyone')),
  actor_id text not null,
  action text not null,
  outcome text not null,
  objects text[] not null,
  members text[] not null,
  disclosed_to uuid,
  why text,
  request_id text not null,
  mac bytea not null check (length(mac) = 32),
  primary key (organization_id, sequence)
) partition by hash (organization_id);

create table audit_entry_0 partition of audit_entry for values with (modulus 8, remainder 0);
create table audit_entry_1 partition of audit_entry for values with (modulus 8, remainder 1);
create table audit_entry_2 partition of audit_entry for values with (modulus 8, remainder 2);
create table audit_entry_3 partition of audit_entry for values with (modulus 8, remainder 3);
create table audit_entry_4 partition of audit_entry for values with (modulus 8, remainder 4);
create table audit_entry_5 partition of audit_entry for values with (modulus 8, remainder 5);
create table audit_entry_6 partition of audit_entry for values with (modulus 8, remainder 6);
create table audit_entry_7 partition of audit_entry for values with (modulus 8, remainder 7);

create index audit_entry_member on audit_entry using gin (members);
create index audit_entry_at on audit_entry (organization_id, at);

comment on table audit_entry is 'Who saw or changed what and why; one chain per organization, append-only';
comment on column audit_entry.sequence is 'Place in the chain of the organization, from 1, without gaps';
comment on column audit_entry.actor_id is 'The person, the API token, or the name of the job';
comment on column audit_entry.outcome is 'done, or the code of the refusal';
comment on column audit_entry.objects is 'What it was about, as kind:id';
comment on column audit_entry.members is 'Members whose data was seen or changed; health information';
comment on column audit_entry.disclosed_to is 'The organization that the data went to (45 CFR 164.528)';
comment on column audit_entry.mac is 'HMAC-SHA-256 over the entry and the MAC of the entry before it';

call protect('audit_entry');
grant select, insert on audit_entry to causeway_app;

call append_only('audit_entry');

create table audit_head (
  organization_id uuid primary key,
  sequence bigint not null,
  mac bytea not null,
  seal bytea not null
);
comment on table audit_head is 'Where each organization''s chain ends, sealed with the audit key';
comment on column audit_head.seal is 'HMAC-SHA-256 over sequence and MAC: a cut tail needs the key to be hidden';
call protect('audit_head');
grant select, insert, update on audit_head to causeway_app;

create table audit_anchor (
  id uuid primary key,
  at timestamptz not null,
  root bytea not null check (length(root) = 32),
  leaf_count integer not null
);
comment on table audit_anchor is 'Published numbers over the ends of all chains; they say nothing of any organization';
comment on column audit_anchor.root is 'Root of the Merkle tree over the ends of all chains at that time';
call protect_by('audit_anchor', 'true');
grant select, insert on audit_anchor to causeway_app;
call append_only('audit_anchor');

create table audit_anchor_leaf (
  organization_id uuid not null,
  anchor_id uuid not null,
  sequence bigint not null,
  mac bytea not null,
  proof jsonb not null,
  primary key (organization_id, anchor_id)
);
comment on table audit_anchor_leaf is 'What each anchor holds of an organization''s chain, with the proof that it does';
comment on column audit_anchor_leaf.proof is 'The neighbours'' hashes (hex) on the way to the root, each with its side';
call protect('audit_anchor_leaf');
grant select, insert on audit_anchor_leaf to causeway_app;
call append_only('audit_anchor_leaf');
