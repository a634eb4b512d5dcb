-- A payment run whose job was given up blocks no later one: it may be dropped, and what it has not paid waits for the next.
alter table payment_run drop constraint payment_run_state_check;
alter table payment_run add constraint payment_run_state_check check (state in ('begun', 'done', 'dropped'));
call make_queue('claims-watch-runs');

comment on column payment_run.state is 'dropped: pays nobody more; what it had paid stands, and is told';
