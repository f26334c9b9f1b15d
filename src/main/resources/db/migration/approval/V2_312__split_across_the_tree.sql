-- The categories a part belongs to: its own first, then those above, one a line.
alter table approval_recent_part add column lineage varchar(2000) not null default '';
update approval_recent_part set lineage = category;
