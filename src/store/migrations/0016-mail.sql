-- E-mail: what goes out, the keys it is encrypted with, what came in; and files handed over on a stick.

create table mail_message (
  organization_id uuid not null references organization (id),
  id uuid not null,
  about text not null,
  purpose text not null check (purpose in ('notice', 'digest', 'invitation', 'file', 'answer', 'word')),
  address text not null,
  person_id uuid,
  partner_organization_id uuid,
  transmission_id uuid,
  sealed_content bytea,
  state text not null check (state in ('waiting', 'sent', 'undeliverable', 'bounced')),
  trouble text,
  created_at timestamptz not null,
  settled_at timestamptz,
  primary key (organization_id, id)
);
create unique index mail_message_once on mail_message (organization_id, about);
create index mail_message_age on mail_message (organization_id, created_at);
call protect('mail_message');
grant select, insert, update, delete on mail_message to causeway_app;

comment on table mail_message is 'E-mails that go out, one for each person or partner';
comment on column mail_message.about is 'Names the occasion and the receiver: such a message is written once';
comment on column mail_message.sealed_content is 'Subject and text, sealed by the program; gone once it was sent';
comment on column mail_message.transmission_id is 'Whose file, or whose answers, go with it, encrypted when it is sent';
comment on column mail_message.trouble is 'Code of why it could not be delivered';

create table notice_digest (
  organization_id uuid not null references organization (id),
  person_id uuid not null references person (id),
  through_at timestamptz not null,
  primary key (organization_id, person_id)
);
call protect('notice_digest');
grant select, insert, update on notice_digest to causeway_app;
comment on table notice_digest is 'Up to when a person has got the e-mail of the day';

create table mail_key (
  organization_id uuid not null references organization (id),
  id uuid not null,
  partner_organization_id uuid,
  fingerprint text not null check (fingerprint ~ '^[0-9A-F]{40,64}$'),
  owner_name text not null,
  public_key text not null,
  sealed_private_key bytea,
  made_on date not null,
  expires_on date,
  added_at timestamptz not null,
  confirmed_at timestamptz,
  confirmed_by_person_id uuid,
  retired_at timestamptz,
  primary key (organization_id, id)
);
create unique index mail_key_once on mail_key (organization_id, fingerprint) where retired_at is null;
call protect('mail_key');
grant select, insert, update on mail_key to causeway_app;

comment on table mail_key is 'OpenPGP keys: our own, and those of partners';
comment on column mail_key.partner_organization_id is 'Whose it is; null for our own';
comment on column mail_key.owner_name is 'The first name that the key itself bears';
comment on column mail_key.sealed_private_key is 'Of our own keys: the private part, sealed by the program';
comment on column mail_key.confirmed_at is 'When a person compared the fingerprint with the owner; before that it is not used';
comment on column mail_key.retired_at is 'When it was put away: nothing is encrypted to it any more, what was can still be opened';

create table mail_partner (
  organization_id uuid not null references organization (id),
  partner_organization_id uuid not null,
  send_to text not null,
  senders text[] not null,
  unsigned text not null check (unsigned in ('refuse', 'take')),
  changed_at timestamptz not null,
  closed_at timestamptz,
  primary key (organization_id, partner_organization_id)
);
call protect('mail_partner');
grant select, insert, update on mail_partner to causeway_app;

comment on table mail_partner is 'With whom files go by encrypted e-mail';
comment on column mail_partner.send_to is 'The address that our files go to';
comment on column mail_partner.senders is 'Addresses, in lower case, whose mail is taken as theirs';
comment on column mail_partner.unsigned is 'What becomes of a file that is encrypted but not signed by them';

create table mailbox (
  organization_id uuid primary key references organization (id),
  host text not null,
  port integer not null check (port between 1 and 65535),
  account text not null,
  sealed_password bytea not null,
  folder text not null,
  changed_at timestamptz not null,
  closed_at timestamptz,
  uid_validity text,
  last_uid bigint not null default 0,
  looked_at timestamptz,
  trouble text
);
call protect('mailbox');
grant select, insert, update on mailbox to causeway_app;

comment on table mailbox is 'A mailbox of the organization that files are fetched from (IMAP)';
comment on column mailbox.uid_validity is 'The mailbox’s own mark: when it changes, its numbers begin anew (RFC 9051, 2.3.1.1)';
comment on column mailbox.last_uid is 'Number of the last message that was fetched';
comment on column mailbox.trouble is 'Code of why it could not be looked into last time';

create table mail_received (
  organization_id uuid not null references organization (id),
  id uuid not null,
  came_by text not null check (came_by in ('drop', 'mailbox')),
  bytes_hash text not null,
  sha256 text,
  message_hash text,
  partner_organization_id uuid,
  outcome text not null check (outcome in ('waiting', 'taken', 'refused', 'repeated')),
  trouble text,
  transmission_ids uuid[] not null,
  received_at timestamptz not null,
  settled_at timestamptz,
  primary key (organization_id, id)
);
create unique index mail_received_once on mail_received (organization_id, bytes_hash);
create unique index mail_received_message on mail_received (organization_id, message_hash)
  where outcome = 'taken';
create index mail_received_transmissions on mail_received using gin (transmission_ids);
call protect('mail_received');
grant select, insert, update on mail_received to causeway_app;

comment on table mail_received is 'E-mails that came with files';
comment on column mail_received.bytes_hash is 'SHA-256 of the whole message as it came: the same bytes are taken once';
comment on column mail_received.sha256 is 'The message as it came, while it waits to be read';
comment on column mail_received.message_hash is 'SHA-256 of the sender and the Message-ID: such a message is taken once';
comment on column mail_received.trouble is 'Code of why it was refused';
comment on column mail_received.transmission_ids is 'What its files became';

create table hand_delivery (
  organization_id uuid not null references organization (id),
  id uuid not null,
  direction text not null check (direction in ('in', 'out')),
  partner_organization_id uuid not null,
  form text not null check (form in ('zip', 'openpgp')),
  file_name text not null,
  sha256 text not null,
  byte_count bigint not null,
  parts jsonb not null,
  made_by_person_id uuid,
  made_at timestamptz not null,
  handed_by text,
  handed_to text,
  handed_on date,
  primary key (organization_id, id)
);
create index hand_delivery_age on hand_delivery (organization_id, made_at);
call protect('hand_delivery');
grant select, insert, update on hand_delivery to causeway_app;

comment on table hand_delivery is 'Encrypted archives that went, or came, from hand to hand';
comment on column hand_delivery.sha256 is 'SHA-256 of the archive';
comment on column hand_delivery.parts is 'Its files: transmission, name, length, SHA-256';
comment on column hand_delivery.handed_by is 'Who handed it over, as the person who noted it wrote';

call make_queue('mail-notices');
call make_queue('mail-digests');
call make_queue('mail-send');
call make_queue('mail-take');
call make_queue('mail-fetch');
call make_queue('mail-keys');
