-- A connection to a partner's own SFTP server may rest for a while; and what was tried there is kept a month.

alter table sftp_connection add column suspended_at timestamptz;
comment on column sftp_connection.suspended_at is 'Since when it rests: nothing is fetched or brought until a person goes on with it';

create table sftp_attempt (
  organization_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  kind text not null check (kind in ('look', 'bring', 'test')),
  trouble text,
  host_key_shown text,
  file_count integer not null check (file_count >= 0),
  transmission_id uuid,
  tried_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, connection_id) references sftp_connection (organization_id, id)
);
create index sftp_attempt_recent on sftp_attempt (organization_id, connection_id, tried_at desc);
call protect('sftp_attempt');
grant select, insert, delete on sftp_attempt to causeway_app;
comment on table sftp_attempt is 'What was tried at a partner''s own SFTP server; a look that found nothing new and no trouble is not kept';
comment on column sftp_attempt.kind is 'look: for files to fetch; bring: a file of ours; test: asked for by a person';
comment on column sftp_attempt.trouble is 'Code of what went wrong; null when all went well';
comment on column sftp_attempt.host_key_shown is 'Fingerprint that the server showed in place of the trusted one';
comment on column sftp_attempt.file_count is 'How many files were taken or brought';
