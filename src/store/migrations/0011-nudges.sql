-- Nudges: a word from one party of a contract to the other about a file.

create table nudge (
  organization_id uuid not null,
  id uuid not null,
  other_organization_id uuid not null,
  file text not null,
  about text not null,
  due_on date,
  template text not null check (template in ('due-soon', 'late', 'mistakes', 'thanks')),
  sentence text,
  said_at timestamptz not null,
  said_by text not null,
  primary key (organization_id, id)
);
create index nudge_said on nudge (organization_id, said_at);
create index nudge_of_other on nudge (other_organization_id, id);
call protect('nudge');
create policy reading on nudge for select using (other_organization_id = (select acting_organization()));
grant select, insert on nudge to causeway_app;

comment on table nudge is 'Words from one party of a contract to the other about a file: late, due soon, full of mistakes';
comment on column nudge.organization_id is 'Who nudged';
comment on column nudge.other_organization_id is 'Who was nudged, and reads it';
comment on column nudge.file is 'Id of the file in the guidance';
comment on column nudge.about is 'The period or occasion, as the dues name it';
comment on column nudge.template is 'Which of the prepared texts';
comment on column nudge.sentence is 'The nudger''s own words; no health information';
