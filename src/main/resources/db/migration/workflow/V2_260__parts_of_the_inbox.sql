alter table approval_decision add column number varchar(60);
alter table approval_decision add column title_zh varchar(500);
alter table approval_decision add column title_en varchar(500);
alter table approval_decision add column supplier_name varchar(300);
alter table approval_decision add column amount decimal(19, 4);
alter table approval_decision add column currency char(3);
alter table approval_decision add column requested_by varchar(190);
alter table approval_decision add column requester_name varchar(200);
alter table approval_decision add column step_zh varchar(200);
alter table approval_decision add column step_en varchar(200);

create index idx_inbox_task_role_holder on inbox_task (role, holder, waiting_since);
