-- Organizations, the people who work for them, and how both prove who they are. What proves a person
-- (password, factors, sessions) belongs to that person alone, whatever organizations they work for.
--
-- Each table has the policy "tenant": who may see and change its rows. Where more may see a row than may
-- change it, a second policy "reading" adds them.

create table organization (
  id uuid primary key,
  name text not null check (name <> ''),
  kinds text[] not null check (cardinality(kinds) > 0),
  npi text check (npi ~ '^[12][0-9]{9}$'),
  plan_code text,
  founded_by_organization_id uuid references organization (id),
  created_at timestamptz not null
);

create table person (
  id uuid primary key,
  sign_in_name text not null unique check (sign_in_name = lower(sign_in_name) and sign_in_name <> ''),
  name text not null check (name <> ''),
  language text not null default 'en' check (language in ('en', 'es')),
  created_at timestamptz not null
);

create table membership (
  organization_id uuid not null references organization (id),
  person_id uuid not null references person (id),
  roles text[] not null check (cardinality(roles) > 0),
  since_at timestamptz not null,
  until_at timestamptz,
  held_at timestamptz,
  primary key (organization_id, person_id)
);
create index membership_of_person on membership (person_id);

-- A public register without health information: whoever acts for an organization finds its partners there.
call protect_by('organization', 'id = (select acting_organization())');
create policy reading on organization for select using (
  (select acting_organization()) is not null
  or exists (
    select from membership
    where membership.organization_id = organization.id and membership.person_id = (select acting_person())
  )
);
call protect_by('person', 'id = (select acting_person())');
create policy reading on person for select using (
  sign_in_name = (select shown())
  or exists (
    select from membership
    where membership.person_id = person.id and membership.organization_id = (select acting_organization())
  )
);
call protect('membership');
create policy reading on membership for select using (person_id = (select acting_person()));

grant select, insert, update on organization, person, membership to causeway_app;

comment on table organization is 'Plans, providers, delegates, counties and reviewers: a register all of them read';
comment on column organization.kinds is 'What it is; one can be several';
comment on column organization.npi is 'National Provider Identifier, where it has one';
comment on column organization.plan_code is 'For a plan: its code in the guidance''s list of plans';
comment on column organization.founded_by_organization_id is 'The organization that entered it and invited its first administrator';
comment on table person is 'People who may sign in; one person can work for several organizations';
comment on column person.sign_in_name is 'E-mail address in lower case, by which the person signs in';
comment on column person.language is 'Language of screens and letters';
comment on table membership is 'Who works for whom, and in which roles';
comment on column membership.roles is 'Names of roles; what each may do stands in src/domain/people/rights.ts';
comment on column membership.until_at is 'When it ended; null while it lasts';
comment on column membership.held_at is 'Held since: the person was let in again by another organization, and this one has not confirmed it yet';

create table invitation (
  organization_id uuid not null references organization (id),
  id uuid not null,
  kind text not null check (kind in ('join', 'recover')),
  sign_in_name text not null check (sign_in_name = lower(sign_in_name)),
  roles text[] not null,
  secret_hash text not null unique,
  invited_by_person_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (organization_id, id)
);
call protect('invitation');
create policy reading on invitation for select using (secret_hash = (select shown()));
grant select, insert, update on invitation to causeway_app;
comment on table invitation is 'Links by which a person joins an organization, or is let in again; each works once';
comment on column invitation.kind is 'join: become a member; recover: set new proofs of who one is';
comment on column invitation.sign_in_name is 'The only e-mail address that can accept it';
comment on column invitation.secret_hash is 'SHA-256 (hex) of the secret in the link';
comment on column invitation.invited_by_person_id is 'Null for the first administrator, invited by whoever set the program up';

create table person_password (
  person_id uuid primary key references person (id),
  sealed_hash bytea not null,
  long_enough_alone boolean not null,
  set_at timestamptz not null
);
call protect_by('person_password', 'person_id = (select acting_person())');
grant select, insert, update, delete on person_password to causeway_app;
comment on table person_password is 'Passwords, as Argon2id hashes sealed with a key that the database never sees';
comment on column person_password.long_enough_alone is 'It has the length that a password needs where it is the only factor';

create table authenticator_app (
  person_id uuid not null references person (id),
  id uuid not null,
  label text not null,
  sealed_secret bytea not null,
  last_step bigint not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  primary key (person_id, id)
);
call protect_by('authenticator_app', 'person_id = (select acting_person())');
grant select, insert, update, delete on authenticator_app to causeway_app;
comment on table authenticator_app is 'Apps that show six-digit codes (TOTP, RFC 6238)';
comment on column authenticator_app.sealed_secret is 'The shared secret, sealed with a key that the database never sees';
comment on column authenticator_app.last_step is 'The last 30-second step whose code was taken: no step is taken twice';
comment on column authenticator_app.confirmed_at is 'Null until the person has shown a code of it';

create table passkey (
  person_id uuid not null references person (id),
  id uuid not null,
  label text not null,
  credential_id text not null unique,
  opened_by text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  backed_up boolean not null,
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (person_id, id)
);
call protect_by('passkey', 'person_id = (select acting_person())');
create policy reading on passkey for select using (opened_by = (select shown()));
grant select, insert, update, delete on passkey to causeway_app;
comment on table passkey is 'Passkeys (WebAuthn credentials): a person has as many as they like';
comment on column passkey.credential_id is 'The authenticator''s name for it, base64url';
comment on column passkey.opened_by is 'SHA-256 (hex) of the credential id, which somebody shows who signs in without a name';
comment on column passkey.counter is 'The authenticator''s count of uses; one that goes back is a copy';

create table recovery_code (
  person_id uuid not null references person (id),
  code_hash text not null,
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);
call protect_by('recovery_code', 'person_id = (select acting_person())');
grant select, insert, update, delete on recovery_code to causeway_app;
comment on table recovery_code is 'Codes to print and keep, each in place of a second factor once';
comment on column recovery_code.code_hash is 'SHA-256 (hex) of the code, which has 125 random bits';

create table person_session (
  person_id uuid not null references person (id),
  id uuid not null,
  secret_hash text not null unique,
  organization_id uuid,
  bound_to_organization_id uuid,
  assurance smallint not null check (assurance in (1, 2)),
  proofs text[] not null,
  agent text,
  created_at timestamptz not null,
  proved_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (person_id, id)
);
call protect_by('person_session', 'person_id = (select acting_person())');
create policy reading on person_session for select using (secret_hash = (select shown()));
grant select, insert, update, delete on person_session to causeway_app;
comment on table person_session is 'Who is signed in, where, and until when';
comment on column person_session.secret_hash is 'SHA-256 (hex) of the secret in the cookie';
comment on column person_session.organization_id is 'The organization chosen for now';
comment on column person_session.bound_to_organization_id is 'Signed in through this organization''s own single sign-on, and only for it';
comment on column person_session.assurance is '2 when a second factor or a passkey was shown (NIST SP 800-63B-4)';
comment on column person_session.proofs is 'What was shown: password, totp, passkey, recovery-code, sso';
comment on column person_session.agent is 'What the browser calls itself, so that the person knows the session again';
comment on column person_session.proved_at is 'When the person last proved who they are';

create table known_device (
  person_id uuid not null references person (id),
  secret_hash text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (person_id, secret_hash)
);
call protect_by('known_device', 'person_id = (select acting_person())');
grant select, insert, update, delete on known_device to causeway_app;
comment on table known_device is 'Browsers in which a person has signed in before: strangers'' wrong tries do not slow them';

create table sign_in_try (
  account text not null,
  network text not null,
  failures integer not null,
  began_at timestamptz not null,
  next_at timestamptz not null,
  forget_at timestamptz not null,
  primary key (account, network)
);
-- What is past its day may be swept away by anybody.
call protect_by('sign_in_try', 'account = (select shown()) or forget_at < now()');
grant select, insert, update, delete on sign_in_try to causeway_app;
comment on table sign_in_try is 'Failed tries to sign in, by account and network, so that guessing is slow';
comment on column sign_in_try.account is 'HMAC (hex) of the name that was tried, whether or not anybody has it';
comment on column sign_in_try.network is 'Where the tries come from: a network, a known device, or everywhere together';
comment on column sign_in_try.next_at is 'No try is looked at before';

create table ceremony (
  opened_by text primary key,
  kind text not null,
  person_id uuid,
  about jsonb not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
call protect_by('ceremony', 'opened_by = (select shown()) or expires_at < now()');
grant select, insert, delete on ceremony to causeway_app;
comment on table ceremony is 'Half-finished steps of signing in (passkey challenges, single sign-on): each finishes once';
comment on column ceremony.opened_by is 'SHA-256 (hex) of the challenge or state';

create table api_token (
  organization_id uuid not null references organization (id),
  id uuid not null,
  name text not null check (name <> ''),
  secret_hash text not null unique,
  rights text[] not null,
  created_by_person_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  primary key (organization_id, id)
);
call protect('api_token');
create policy reading on api_token for select using (secret_hash = (select shown()));
grant select, insert, update on api_token to causeway_app;
comment on table api_token is 'Tokens by which an organization''s own programs ask, each with few rights';
comment on column api_token.secret_hash is 'SHA-256 (hex) of the token';
comment on column api_token.used_at is 'Last used, to within five minutes';

create table sso_provider (
  organization_id uuid not null references organization (id),
  id uuid not null,
  name text not null check (name <> ''),
  issuer text not null,
  client_id text not null,
  sealed_client_secret bytea not null,
  scopes text not null,
  role_claim text not null,
  role_map jsonb not null,
  domains text[] not null,
  second_factor_values text[] not null,
  created_at timestamptz not null,
  closed_at timestamptz,
  primary key (organization_id, id)
);
call protect('sso_provider');
create policy reading on sso_provider for select using (id::text = (select shown()));
grant select, insert, update on sso_provider to causeway_app;
comment on table sso_provider is 'Organizations'' own sign-in (OpenID Connect)';
comment on column sso_provider.sealed_client_secret is 'Our secret at that provider, sealed with a key that the database never sees';
comment on column sso_provider.role_claim is 'The claim whose values say what a person is there';
comment on column sso_provider.role_map is 'Roles by value of that claim';
comment on column sso_provider.domains is 'E-mail domains whose people it may bring; none: all';
comment on column sso_provider.second_factor_values is 'Values of amr or acr that mean a second factor was shown';

create table sso_identity (
  person_id uuid not null references person (id),
  provider_id uuid not null,
  opened_by text not null unique,
  subject text not null,
  created_at timestamptz not null,
  primary key (person_id, provider_id)
);
call protect_by('sso_identity', 'person_id = (select acting_person())');
create policy reading on sso_identity for select using (opened_by = (select shown()));
grant select, insert, update, delete on sso_identity to causeway_app;
comment on table sso_identity is 'Which person an organization''s sign-in means by its subject';
comment on column sso_identity.opened_by is 'SHA-256 (hex) of the provider''s id and the subject';
