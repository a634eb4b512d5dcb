-- A provider's dispute crosses to the plan on the same hub, and the plan's answer back: the queues of both ways.

call make_queue('claims-hear-dispute');
call make_queue('books-hear-answer');
