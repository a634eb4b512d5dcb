-- A report goes out in two forms. Once both files are written they are read again and compared cell by cell; what came of
-- it is kept beside the report, so that anybody can see that they told the State the same.
create table report_agreement (
  organization_id uuid not null,
  report_id uuid not null,
  table_id text not null,
  sheet_rows integer not null check (sheet_rows >= 0),
  records integer not null check (records >= 0),
  cells integer not null check (cells >= 0),
  differing integer not null check (differing >= 0),
  places jsonb not null,
  primary key (organization_id, report_id, table_id),
  foreign key (organization_id, report_id) references report (organization_id, id)
);
call protect('report_agreement');
call append_only('report_agreement');
grant select, insert on report_agreement to causeway_app;

comment on table report_agreement is 'How far workbook and JSON file of a report agree, table by table, as read from the written files';
comment on column report_agreement.sheet_rows is 'Rows of the sheet, without its headings';
comment on column report_agreement.records is 'Records of the section, without deletions';
comment on column report_agreement.cells is 'How many cells were compared';
comment on column report_agreement.differing is 'How many of them differ, or stand in one of the files only';
comment on column report_agreement.places is 'The first that differ, with both values; health information';
