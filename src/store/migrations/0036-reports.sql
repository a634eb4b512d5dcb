-- A report that was made is not yet one that the State has: somebody says when it was handed in, once.
alter table report add column submitted_at timestamptz;
alter table report add column submitted_by text;
alter table report add check ((submitted_at is null) = (submitted_by is null));
alter table report add check (submitted_at is null or state = 'done');

comment on column report.submitted_at is 'When somebody said that it was handed in to the State; null until then';
comment on column report.submitted_by is 'Who said so';
