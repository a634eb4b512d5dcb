-- Requests that change something carry a key; the same request under the same key gets the same answer again,
-- and no second effect.

create table idempotency (
  organization_id uuid not null,
  actor_id uuid not null,
  key text not null,
  action text not null,
  request_mac text not null,
  answer bytea,
  asked_at timestamptz not null,
  primary key (organization_id, actor_id, key)
);

create index idempotency_asked_at on idempotency (asked_at);

comment on table idempotency is 'Answers of requests that changed something, by the key that the asker gave them; forgotten after a week';
comment on column idempotency.organization_id is 'The organization that asked; all zeros when nobody acted for one';
comment on column idempotency.actor_id is 'The person or the API token that asked; all zeros before sign-in';
comment on column idempotency.key is 'What the asker named the request; before sign-in, a hash of that and of the request';
comment on column idempotency.action is 'The action that was asked';
comment on column idempotency.request_mac is 'Keyed hash (HMAC-SHA-256, hex) of all that was asked, the file too';
comment on column idempotency.answer is 'The answer, sealed by the program; null while the request runs';
comment on column idempotency.asked_at is 'When it was asked first';

-- An organization sees its own (the hub, all zeros, is none); a person without one theirs; somebody unknown the
-- one that they name; and the clockwork that forgets, whatever is older than a week.
call protect_by('idempotency', $condition$
  (organization_id = (select acting_organization()) and organization_id <> '00000000-0000-0000-0000-000000000000')
  or (organization_id = '00000000-0000-0000-0000-000000000000' and actor_id = (select acting_person()))
  or (organization_id = '00000000-0000-0000-0000-000000000000'
    and actor_id = '00000000-0000-0000-0000-000000000000' and key = (select shown()))
  or ((select shown()) = 'requests past keeping' and asked_at < now() - interval '7 days')
$condition$);

grant select, insert, update, delete on idempotency to causeway_app;
