-- Members, as each organization knows them: who they are, by whose word, and which questions are open.

create table member (
  organization_id uuid not null,
  id uuid not null,
  version integer not null,
  cin text,
  last_name text not null,
  first_name text not null,
  born_on date,
  name_key text,
  facts jsonb not null,
  disagreements jsonb not null,
  partner_ids uuid[] not null,
  joined_to_id uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (organization_id, id)
) partition by hash (organization_id);
create table member_0 partition of member for values with (modulus 4, remainder 0);
create table member_1 partition of member for values with (modulus 4, remainder 1);
create table member_2 partition of member for values with (modulus 4, remainder 2);
create table member_3 partition of member for values with (modulus 4, remainder 3);
create index member_cin on member (organization_id, cin) where cin is not null;
create index member_name on member (organization_id, name_key) where name_key is not null;
create index member_listed on member (organization_id, last_name, first_name, id) where joined_to_id is null;
call protect('member');
grant select, insert, update on member to causeway_app;

comment on table member is 'A person, as this organization knows them: what stands of all that is said; health information';
comment on column member.cin is 'Medi-Cal Client Index Number; null while none is known';
comment on column member.last_name is 'As it stands; empty where nobody said it';
comment on column member.name_key is 'Date of birth and last name without accents and case, by which those without a CIN are found';
comment on column member.facts is 'Element to value, in the guidance''s own writing';
comment on column member.disagreements is 'Elements of which two sources in force say different things, with all that is said';
comment on column member.partner_ids is 'Partners one of whose records in force speaks of the member';
comment on column member.joined_to_id is 'The member that this one was found to be, by a person; null for all others';

create table member_source (
  organization_id uuid not null,
  record_id uuid not null,
  member_id uuid not null,
  how text not null check (how in ('cin', 'new', 'joined')),
  record_version integer not null,
  has_ended boolean not null,
  linked_at timestamptz not null,
  primary key (organization_id, record_id)
) partition by hash (organization_id);
create table member_source_0 partition of member_source for values with (modulus 4, remainder 0);
create table member_source_1 partition of member_source for values with (modulus 4, remainder 1);
create table member_source_2 partition of member_source for values with (modulus 4, remainder 2);
create table member_source_3 partition of member_source for values with (modulus 4, remainder 3);
create index member_source_member on member_source (organization_id, member_id);
call protect('member_source');
grant select, insert, update on member_source to causeway_app;

comment on table member_source is 'Which record of an exchange speaks of which member';
comment on column member_source.how is 'By the same CIN, by making a new member, or by a person who joined two members';
comment on column member_source.record_version is 'The version of the record that the member shows; a newer one is still to be taken in';

create table member_entry (
  organization_id uuid not null,
  member_id uuid not null,
  number integer not null,
  facts jsonb not null,
  why text,
  entered_by_kind text not null,
  entered_by_id text not null,
  entered_at timestamptz not null,
  primary key (organization_id, member_id, number)
);
call protect('member_entry');
call append_only('member_entry');
grant select, insert on member_entry to causeway_app;

comment on table member_entry is 'What our own people entered about a member, one row each time';
comment on column member_entry.facts is 'Element to value; an empty value takes back what was entered before';

create table member_word (
  organization_id uuid not null,
  word text collate "C" not null,
  member_id uuid not null,
  primary key (organization_id, word, member_id)
) partition by hash (organization_id);
create table member_word_0 partition of member_word for values with (modulus 4, remainder 0);
create table member_word_1 partition of member_word for values with (modulus 4, remainder 1);
create table member_word_2 partition of member_word for values with (modulus 4, remainder 2);
create table member_word_3 partition of member_word for values with (modulus 4, remainder 3);
create index member_word_member on member_word (organization_id, member_id);
call protect('member_word');
grant select, insert, delete on member_word to causeway_app;

comment on table member_word is 'The words by which a member is found: parts of names, CIN, record and phone numbers; health information';

create table member_question (
  organization_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  other_member_id uuid not null,
  because text not null,
  opened_at timestamptz not null,
  decided text check (decided in ('one', 'two')),
  decided_by_person_id uuid,
  decided_at timestamptz,
  why text,
  primary key (organization_id, id),
  unique (organization_id, member_id, other_member_id)
);
call protect('member_question');
grant select, insert, update on member_question to causeway_app;

comment on table member_question is 'Two members of whom a person has to say whether they are one';
comment on column member_question.because is 'Why it is asked; the reasons are in src/domain/members/likeness.ts';
comment on column member_question.decided is 'one: they are one person, and the first was joined to the other; two: they are not';

call make_queue('members-take-in');
