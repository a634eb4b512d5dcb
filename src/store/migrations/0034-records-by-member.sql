-- Until a table has been analyzed (in the embedded database it never is), the planner takes an organization and a set for
-- one row. Two indexes that begin with both then cost it the same, and it looked records up by the one that does not hold
-- their name: every row of a file was compared with every record of the set.
drop index record_member;
create index record_member on record (organization_id, (facts ->> 'memberCin'), set_id);
