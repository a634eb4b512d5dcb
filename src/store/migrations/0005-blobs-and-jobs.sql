-- Blobs and jobs.
--
-- A blob is a received or sent file, known by its SHA-256 and kept outside of the database, encrypted with a
-- key of its organization (src/store/blobs). The rows here say which blobs there are, and keep those keys,
-- wrapped by a key that the database never sees.

create table blob (
  organization_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  byte_count bigint not null check (byte_count >= 0),
  stored_at timestamptz not null default now(),
  primary key (organization_id, sha256)
) partition by hash (organization_id);

create table blob_0 partition of blob for values with (modulus 8, remainder 0);
create table blob_1 partition of blob for values with (modulus 8, remainder 1);
create table blob_2 partition of blob for values with (modulus 8, remainder 2);
create table blob_3 partition of blob for values with (modulus 8, remainder 3);
create table blob_4 partition of blob for values with (modulus 8, remainder 4);
create table blob_5 partition of blob for values with (modulus 8, remainder 5);
create table blob_6 partition of blob for values with (modulus 8, remainder 6);
create table blob_7 partition of blob for values with (modulus 8, remainder 7);

comment on table blob is 'Files that are kept, encrypted, on disk or in a bucket';
comment on column blob.sha256 is 'SHA-256 of the plain bytes, hex';
comment on column blob.byte_count is 'Length of the plain bytes';
comment on column blob.stored_at is 'When these bytes were last put';
call protect('blob');
grant select, insert, update, delete on blob to causeway_app;

create table blob_key (
  organization_id uuid not null,
  number integer not null check (number > 0),
  wrapped bytea not null,
  wrapped_by text not null,
  made_at timestamptz not null default now(),
  primary key (organization_id, number)
);
comment on table blob_key is 'The keys of an organization''s blobs, each wrapped by the sealing key';
comment on column blob_key.number is 'Named in each blob that is encrypted with it; the highest is used for new ones';
comment on column blob_key.wrapped is 'AES-256-GCM: nonce, key, tag';
comment on column blob_key.wrapped_by is 'Which sealing key wraps it: a short name made from that key, not the key';
call protect('blob_key');
grant select, insert, update, delete on blob_key to causeway_app;

-- Jobs: the tables of pg-boss 10.4.2 as that library would create them, word for word (a test compares), so
-- that the program that runs needs no right to create anything. They belong to no organization: a job carries
-- identifiers and nothing else.

CREATE SCHEMA IF NOT EXISTS pgboss;

CREATE TYPE pgboss.job_state AS ENUM (
  'created',
  'retry',
  'active',
  'completed',
  'cancelled',
  'failed'
);

CREATE TABLE pgboss.version (
  version int primary key,
  maintained_on timestamp with time zone,
  cron_on timestamp with time zone,
  monitored_on timestamp with time zone
);

CREATE TABLE pgboss.queue (
  name text,
  policy text,
  retry_limit int,
  retry_delay int,
  retry_backoff bool,
  expire_seconds int,
  retention_minutes int,
  dead_letter text REFERENCES pgboss.queue (name),
  partition_name text,
  created_on timestamp with time zone not null default now(),
  updated_on timestamp with time zone not null default now(),
  PRIMARY KEY (name)
);

CREATE TABLE pgboss.schedule (
  name text REFERENCES pgboss.queue ON DELETE CASCADE,
  cron text not null,
  timezone text,
  data jsonb,
  options jsonb,
  created_on timestamp with time zone not null default now(),
  updated_on timestamp with time zone not null default now(),
  PRIMARY KEY (name)
);

CREATE TABLE pgboss.subscription (
  event text not null,
  name text not null REFERENCES pgboss.queue ON DELETE CASCADE,
  created_on timestamp with time zone not null default now(),
  updated_on timestamp with time zone not null default now(),
  PRIMARY KEY(event, name)
);

CREATE TABLE pgboss.job (
  id uuid not null default gen_random_uuid(),
  name text not null,
  priority integer not null default(0),
  data jsonb,
  state pgboss.job_state not null default('created'),
  retry_limit integer not null default(2),
  retry_count integer not null default(0),
  retry_delay integer not null default(0),
  retry_backoff boolean not null default false,
  start_after timestamp with time zone not null default now(),
  started_on timestamp with time zone,
  singleton_key text,
  singleton_on timestamp without time zone,
  expire_in interval not null default interval '15 minutes',
  created_on timestamp with time zone not null default now(),
  completed_on timestamp with time zone,
  keep_until timestamp with time zone NOT NULL default now() + interval '14 days',
  output jsonb,
  dead_letter text,
  policy text
) PARTITION BY LIST (name);

ALTER TABLE pgboss.job ADD PRIMARY KEY (name, id);

CREATE TABLE pgboss.archive (LIKE pgboss.job);

ALTER TABLE pgboss.archive ADD PRIMARY KEY (name, id);

ALTER TABLE pgboss.archive ADD archived_on timestamptz NOT NULL DEFAULT now();

CREATE INDEX archive_i1 ON pgboss.archive(archived_on);

CREATE FUNCTION pgboss.create_queue(queue_name text, options json)
RETURNS VOID AS
$$
DECLARE
  table_name varchar := 'j' || encode(sha224(queue_name::bytea), 'hex');
  queue_created_on timestamptz;
BEGIN
  WITH q as (
  INSERT INTO pgboss.queue (
    name,
    policy,
    retry_limit,
    retry_delay,
    retry_backoff,
    expire_seconds,
    retention_minutes,
    dead_letter,
    partition_name
  )
  VALUES (
    queue_name,
    options->>'policy',
    (options->>'retryLimit')::int,
    (options->>'retryDelay')::int,
    (options->>'retryBackoff')::bool,
    (options->>'expireInSeconds')::int,
    (options->>'retentionMinutes')::int,
    options->>'deadLetter',
    table_name
  )
  ON CONFLICT DO NOTHING
  RETURNING created_on
  )
  SELECT created_on into queue_created_on from q;
  IF queue_created_on IS NULL THEN
    RETURN;
  END IF;
  EXECUTE format('CREATE TABLE pgboss.%I (LIKE pgboss.job INCLUDING DEFAULTS)', table_name);
  EXECUTE format('ALTER TABLE pgboss.%1$I ADD PRIMARY KEY (name, id)', table_name);
  EXECUTE format('ALTER TABLE pgboss.%1$I ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', table_name);
  EXECUTE format('ALTER TABLE pgboss.%1$I ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', table_name);
  EXECUTE format('CREATE UNIQUE INDEX %1$s_i1 ON pgboss.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''created'' AND policy = ''short''', table_name);
  EXECUTE format('CREATE UNIQUE INDEX %1$s_i2 ON pgboss.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''active'' AND policy = ''singleton''', table_name);
  EXECUTE format('CREATE UNIQUE INDEX %1$s_i3 ON pgboss.%1$I (name, state, COALESCE(singleton_key, '''')) WHERE state <= ''active'' AND policy = ''stately''', table_name);
  EXECUTE format('CREATE UNIQUE INDEX %1$s_i4 ON pgboss.%1$I (name, singleton_on, COALESCE(singleton_key, '''')) WHERE state <> ''cancelled'' AND singleton_on IS NOT NULL', table_name);
  EXECUTE format('CREATE INDEX %1$s_i5 ON pgboss.%1$I (name, start_after) INCLUDE (priority, created_on, id) WHERE state < ''active''', table_name);
  EXECUTE format('ALTER TABLE pgboss.%I ADD CONSTRAINT cjc CHECK (name=%L)', table_name, queue_name);
  EXECUTE format('ALTER TABLE pgboss.job ATTACH PARTITION pgboss.%I FOR VALUES IN (%L)', table_name, queue_name);
END;
$$
LANGUAGE plpgsql;

CREATE FUNCTION pgboss.delete_queue(queue_name text)
RETURNS VOID AS
$$
DECLARE
  table_name varchar;
BEGIN
  WITH deleted as (
    DELETE FROM pgboss.queue
    WHERE name = queue_name
    RETURNING partition_name
  )
  SELECT partition_name from deleted INTO table_name;
  EXECUTE format('DROP TABLE IF EXISTS pgboss.%I', table_name);
END;
$$
LANGUAGE plpgsql;

INSERT INTO pgboss.version(version) VALUES ('24');

-- Ours, beside the library's: how many jobs wait for one organization (so that one with many does not keep
-- others waiting), which it has given up on, and which run.
create index job_waiting on pgboss.job (name, (data->>'organizationId')) where state < 'active';
create index job_dead on pgboss.job ((data->>'organizationId'), id) where state = 'failed';
create index job_running on pgboss.job (name) where state = 'active';

grant usage on schema pgboss to causeway_app;
grant select on pgboss.queue, pgboss.version to causeway_app;
grant select, insert, update, delete on pgboss.job to causeway_app;
revoke execute on all functions in schema pgboss from public;

-- One queue for each kind of job. Of one queue and key at most one job waits ('short'). A lease is a minute and
-- is prolonged while the work goes on. A job that waits is kept for ten years: waiting never loses it.
create procedure make_queue(queue text)
  language plpgsql as $$
begin
  perform pgboss.create_queue(queue, json_build_object(
    'policy', 'short', 'retryLimit', 10, 'retryDelay', 1, 'retryBackoff', true,
    'expireInSeconds', 60, 'retentionMinutes', 5256000));
end
$$;

call make_queue('audit-anchor');
call make_queue('requests-forget');
call make_queue('keeping-turn');
call make_queue('keeping-sweep-blobs');
call make_queue('keeping-rewrap-keys');
call make_queue('keeping-forget-jobs');
