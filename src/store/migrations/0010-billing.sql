-- Billing: invoices while people work on them. What is sent becomes records, as of any other file.

create table invoice_draft (
  organization_id uuid not null,
  id uuid not null,
  partner_organization_id uuid not null,
  party text not null check (party in ('ecm', 'community-supports')),
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  version integer not null check (version > 0),
  content jsonb not null,
  invoice_count integer not null,
  amount_cents bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by_kind text not null check (changed_by_kind in ('person', 'machine', 'system')),
  changed_by_id text not null,
  primary key (organization_id, id)
);
call protect('invoice_draft');
grant select, insert, update, delete on invoice_draft to causeway_app;

comment on table invoice_draft is 'Invoices to a plan that somebody is working on; gone when all of them are sent, or deleted';
comment on column invoice_draft.partner_organization_id is 'The plan or delegate that is billed: an organization or a partner of ours';
comment on column invoice_draft.party is 'Whose services: ecm or community-supports';
comment on column invoice_draft.month is 'The month of service, such as 2026-10';
comment on column invoice_draft.version is 'Counts the changes: whoever saves says which one they saw last, so that nobody overwrites another';
comment on column invoice_draft.content is 'What is common, the invoices, their services; health information';
comment on column invoice_draft.invoice_count is 'How many invoices it holds';
comment on column invoice_draft.amount_cents is 'What they come to, in cents';
comment on column invoice_draft.changed_by_id is 'The person or token that changed it last';

-- The lines that were invoiced for a member, found without looking at every record.
create index record_member on record (organization_id, set_id, (facts ->> 'memberCin'));

-- Files that were asked to go as soon as they are made.
call make_queue('exchange-send');
