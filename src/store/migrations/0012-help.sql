-- Whom to ask for help, and how far a new provider has come in its first month.

create table support_contact (
  organization_id uuid primary key,
  name text not null check (name <> ''),
  phone text check (phone ~ '^[0-9]{10}$'),
  email text check (email <> ''),
  hours text check (hours <> ''),
  changed_at timestamptz not null,
  check (phone is not null or email is not null)
);
call protect('support_contact');
-- Partners under contract see it: they are the ones who have to ask.
create policy reading on support_contact for select using (
  exists (
    select from contract
    where (contract.organization_id = support_contact.organization_id
        and contract.other_organization_id = (select acting_organization()))
      or (contract.other_organization_id = support_contact.organization_id
        and contract.organization_id = (select acting_organization()))
  )
);
grant select, insert, update, delete on support_contact to causeway_app;

comment on table support_contact is 'Whom an organization''s partners and people ask when they cannot go on';
comment on column support_contact.name is 'A person or a desk';
comment on column support_contact.phone is 'Ten digits; the phone or the e-mail address is there, or both';
comment on column support_contact.hours is 'When somebody answers, in words';

create table first_month (
  organization_id uuid primary key,
  state text not null check (state in ('put-away', 'finished')),
  since_at timestamptz not null
);
call protect('first_month');
grant select, insert, update, delete on first_month to causeway_app;

comment on table first_month is 'The list of first steps of a new provider, once it is put away or finished; no row while it is shown';
