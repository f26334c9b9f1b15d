create table approval_decision (
	id binary(16) not null primary key,
	task_id varchar(64) not null,
	subject_type varchar(40) not null,
	subject_id binary(16) not null,
	process varchar(100) not null,
	step varchar(100) not null,
	role varchar(40) not null,
	outcome varchar(20) not null,
	reason varchar(2000),
	decided_by varchar(190) not null,
	decided_at datetime(6) not null,
	version bigint not null,
	constraint uk_approval_decision_task unique (task_id),
	constraint ck_approval_decision_outcome check (outcome in ('APPROVED', 'REJECTED', 'RETURNED')),
	constraint ck_approval_decision_reason check (outcome = 'APPROVED' or reason is not null)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_approval_decision_subject on approval_decision (subject_id, decided_at);

create table inbox_task (
	task_id varchar(64) not null primary key,
	process varchar(100) not null,
	step varchar(100) not null,
	role varchar(40) not null,
	subject_type varchar(40) not null,
	subject_id binary(16) not null,
	number varchar(60) not null,
	title_zh varchar(500) not null,
	title_en varchar(500) not null,
	supplier_name varchar(300),
	amount decimal(19, 4),
	currency char(3),
	requested_by varchar(190) not null,
	waiting_since datetime(6) not null,
	due_at datetime(6),
	version bigint not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_inbox_task_role_since on inbox_task (role, waiting_since);
create index idx_inbox_task_subject on inbox_task (subject_id);

create table inbox_task_barred (
	task_id varchar(64) not null,
	user_id varchar(190) not null,
	primary key (task_id, user_id),
	constraint fk_inbox_task_barred_task foreign key (task_id) references inbox_task (task_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
