-- Servers of partners that we fetch from and bring to, and what passed there.

create table sftp_connection (
  organization_id uuid not null,
  id uuid not null,
  partner_organization_id uuid not null,
  host text not null check (host <> ''),
  port integer not null check (port between 1 and 65535),
  user_name text not null check (user_name <> ''),
  host_key text,
  host_key_shown text,
  public_key text,
  sealed_secret bytea not null,
  folder_in text,
  folder_out text,
  done_ending text,
  minutes integer not null check (minutes between 5 and 1440),
  trouble text,
  trouble_at timestamptz,
  looked_at timestamptz,
  created_by_person_id uuid,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (organization_id, id)
);
create unique index sftp_connection_in_force on sftp_connection (organization_id, partner_organization_id)
  where ended_at is null;
call protect('sftp_connection');
grant select, insert, update on sftp_connection to causeway_app;
comment on table sftp_connection is 'A partner''s own SFTP server, as the organization set it up';
comment on column sftp_connection.host_key is 'Fingerprint of the key that a person trusts; null until somebody does';
comment on column sftp_connection.host_key_shown is 'Fingerprint that the server showed instead, the last time';
comment on column sftp_connection.sealed_secret is 'Our private key or password there, sealed with a key that the database never sees';
comment on column sftp_connection.folder_in is 'Where files for us lie there; null: nothing is fetched';
comment on column sftp_connection.folder_out is 'Where files from us go there; null: nothing is brought';
comment on column sftp_connection.done_ending is 'Ending of the file that says another is complete; null: size and day the same at two looks';
comment on column sftp_connection.trouble is 'Code of what went wrong last; null when all went well';

create table sftp_remote_file (
  organization_id uuid not null,
  connection_id uuid not null,
  name text not null,
  byte_count bigint not null,
  modified_at timestamptz not null,
  state text not null check (state in ('seen', 'fetched', 'refused')),
  transmission_id uuid,
  refused_because text,
  seen_at timestamptz not null,
  primary key (organization_id, connection_id, name),
  foreign key (organization_id, connection_id) references sftp_connection (organization_id, id)
);
call protect('sftp_remote_file');
grant select, insert, update on sftp_remote_file to causeway_app;
comment on table sftp_remote_file is 'What lay on a partner''s server at the last look, and what became of it';
comment on column sftp_remote_file.state is 'seen: not complete yet; fetched; refused: it cannot be taken';

create table sftp_delivery (
  organization_id uuid not null,
  transmission_id uuid not null,
  connection_id uuid not null,
  name text not null,
  begun_at timestamptz not null,
  delivered_at timestamptz,
  primary key (organization_id, transmission_id),
  foreign key (organization_id, connection_id) references sftp_connection (organization_id, id)
);
call protect('sftp_delivery');
grant select, insert, update on sftp_delivery to causeway_app;
comment on table sftp_delivery is 'What is brought to a partner''s server, and under which name';

call make_queue('sftp-look');
call make_queue('sftp-fetch');
call make_queue('sftp-deliver');
