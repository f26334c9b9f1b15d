alter table approval_step add column added_by varchar(190);
alter table approval_step add column added_reason varchar(2000);
