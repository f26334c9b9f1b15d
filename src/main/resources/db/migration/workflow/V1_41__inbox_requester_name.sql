alter table inbox_task add column requester_name varchar(200);
