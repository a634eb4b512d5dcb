-- What plans answer to claims that a provider sent (TA1, 999, 277CA) is put down on the files that carried them.
call make_queue('billing-hear');
create index transmission_sent_control on transmission (organization_id, sequence_number)
  where direction = 'out' and format = 'x12';
