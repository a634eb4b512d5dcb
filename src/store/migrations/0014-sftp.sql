-- SFTP both ways: who may sign in to our server and what its folders show; and the servers of partners, with what
-- was fetched from them and brought to them. No path of any of it is a path of a disk.

create table sftp_terms (
  organization_id uuid primary key references organization (id),
  user_name text not null unique check (user_name ~ '^[a-z0-9][a-z0-9-]{2,39}$'),
  passwords boolean not null,
  complete_by text not null check (complete_by in ('close', 'rename')),
  changed_by_person_id uuid,
  changed_at timestamptz not null
);
call protect('sftp_terms');
grant select, insert, update on sftp_terms to causeway_app;
comment on table sftp_terms is 'An organization''s own terms for our SFTP server';
comment on column sftp_terms.user_name is 'By which all its programs sign in; made by us, never changes';
comment on column sftp_terms.passwords is 'True where the organization allows passwords besides keys';
comment on column sftp_terms.complete_by is 'close: a file is complete once it is closed; rename: only once it is renamed';

create table sftp_login (
  organization_id uuid not null references organization (id),
  id uuid not null,
  kind text not null check (kind in ('key', 'password')),
  name text not null check (name <> ''),
  public_key text,
  fingerprint text,
  opened_by text not null unique,
  rights text[] not null check (cardinality(rights) > 0),
  created_by_person_id uuid,
  created_at timestamptz not null,
  since_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  revoked_by_person_id uuid,
  primary key (organization_id, id),
  check ((kind = 'key') = (public_key is not null and fingerprint is not null))
);
call protect('sftp_login');
create policy reading on sftp_login for select using (opened_by = (select shown()));
grant select, insert, update on sftp_login to causeway_app;
comment on table sftp_login is 'Keys and passwords by which programs of an organization sign in over SFTP';
comment on column sftp_login.public_key is 'As OpenSSH writes it, without comment';
comment on column sftp_login.fingerprint is 'SHA-256 of the public key, as OpenSSH shows it';
comment on column sftp_login.opened_by is 'SHA-256 (hex) of user name and key, or of user name and password: what is shown to open the row';
comment on column sftp_login.used_at is 'Last used, to within five minutes';

create table sftp_folder (
  organization_id uuid not null,
  partner_organization_id uuid not null,
  name text not null check (name ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  answer_pattern text,
  primary key (organization_id, partner_organization_id),
  unique (organization_id, name)
);
call protect('sftp_folder');
grant select, insert, update on sftp_folder to causeway_app;
comment on table sftp_folder is 'What a partner''s folders are called; a name given once stays';
comment on column sftp_folder.answer_pattern is 'How receipts and error files are named; null: our own way';

create table sftp_upload (
  organization_id uuid not null,
  id uuid not null,
  login_id uuid not null,
  partner_organization_id uuid not null,
  way text not null check (way in ('to-them', 'from-them', 'own-data')),
  name text not null,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  byte_count bigint not null check (byte_count >= 0),
  state text not null check (state in ('kept', 'taken', 'refused', 'dropped')),
  transmission_id uuid,
  was_here_before boolean not null default false,
  refused_because text,
  hidden_at timestamptz,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (organization_id, id)
);
create unique index sftp_upload_kept on sftp_upload (organization_id, partner_organization_id, way, name)
  where state = 'kept';
create index sftp_upload_recent on sftp_upload (organization_id, created_at);
create index sftp_upload_hash on sftp_upload (organization_id, sha256) where sha256 is not null;
call protect('sftp_upload');
grant select, insert, update, delete on sftp_upload to causeway_app;
comment on table sftp_upload is 'What was put over SFTP: kept while it is incomplete, taken once it was handed over';
comment on column sftp_upload.name is 'The sender''s name of the file; may name a person';
comment on column sftp_upload.sha256 is 'The bytes that are kept; null once a transmission has them';
comment on column sftp_upload.was_here_before is 'The same bytes were here before: nothing happened again';

create table sftp_laid_file (
  organization_id uuid not null,
  id uuid not null,
  partner_organization_id uuid not null,
  name text not null,
  kind text not null,
  transmission_id uuid,
  upload_id uuid,
  byte_count bigint not null,
  laid_at timestamptz not null,
  hidden_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, partner_organization_id, name),
  check ((kind = 'notice') = (upload_id is not null)),
  check ((kind = 'notice') = (transmission_id is null))
);
create unique index sftp_laid_file_once on sftp_laid_file (organization_id, transmission_id, kind)
  where transmission_id is not null;
call protect('sftp_laid_file');
grant select, insert, update on sftp_laid_file to causeway_app;
comment on table sftp_laid_file is 'What lies in the folders from-causeway: names of files that are kept elsewhere';
comment on column sftp_laid_file.kind is 'file: sent to us; notice: what became of an upload; else the kind of an answer';
comment on column sftp_laid_file.hidden_at is 'When the organization removed it from the folder; nothing is lost by that';

call make_queue('sftp-forget-uploads');

create index transmission_answer_made on transmission_answer (organization_id, created_at);
