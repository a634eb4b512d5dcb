-- Whom a file names that was passed on as it came is found out by a job of its own.
call make_queue('exchange-account');
