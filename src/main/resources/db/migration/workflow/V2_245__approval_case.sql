create table approval_case (
	id binary(16) not null primary key,
	process_instance varchar(64) not null,
	process varchar(100) not null,
	step varchar(100) not null,
	subject_type varchar(40) not null,
	subject_id binary(16) not null,
	requested_by varchar(190) not null,
	rules binary(16),
	base_amount decimal(19, 4),
	currency char(3),
	state varchar(20) not null,
	stage int not null,
	opened_at datetime(6) not null,
	closed_at datetime(6),
	version bigint not null,
	constraint ck_approval_case_state check (state in ('OPEN', 'APPROVED', 'REJECTED', 'RETURNED', 'WITHDRAWN')),
	constraint ck_approval_case_closed check ((state = 'OPEN') = (closed_at is null))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_approval_case_subject on approval_case (subject_id, opened_at);

create table approval_step (
	id binary(16) not null primary key,
	case_id binary(16) not null,
	stage int not null,
	place int not null,
	name_zh varchar(200) not null,
	name_en varchar(200) not null,
	needed int not null,
	within_limit boolean not null,
	due varchar(20) not null,
	origin varchar(200) not null,
	constraint fk_approval_step_case foreign key (case_id) references approval_case (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table approval_seat (
	id binary(16) not null primary key,
	step_id binary(16) not null,
	place int not null,
	role varchar(40),
	task_id varchar(64),
	state varchar(20) not null,
	holder varchar(190),
	on_behalf_of varchar(190),
	put_off_until datetime(6),
	opened_at datetime(6),
	decided_by varchar(190),
	decided_at datetime(6),
	constraint uk_approval_seat_task unique (task_id),
	constraint ck_approval_seat_state
		check (state in ('WAITING', 'OPEN', 'APPROVED', 'REJECTED', 'RETURNED', 'SKIPPED', 'NOT_NEEDED')),
	constraint fk_approval_seat_step foreign key (step_id) references approval_step (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table approval_seat_person (
	seat_id binary(16) not null,
	user_id varchar(190) not null,
	primary key (seat_id, user_id),
	constraint fk_approval_seat_person_seat foreign key (seat_id) references approval_seat (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

alter table approval_decision add column seat_id binary(16);
alter table approval_decision add column on_behalf_of varchar(190);
alter table approval_decision modify column role varchar(40) null;
create index idx_approval_decision_by on approval_decision (decided_by, decided_at);

alter table inbox_task modify column role varchar(40) null;
alter table inbox_task add column seat_id binary(16);
alter table inbox_task add column holder varchar(190);
alter table inbox_task add column on_behalf_of varchar(190);
alter table inbox_task add column put_off_until datetime(6);
alter table inbox_task add column step_zh varchar(200);
alter table inbox_task add column step_en varchar(200);
alter table inbox_task add column limited boolean not null default false;
alter table inbox_task add column base_amount decimal(19, 4);
create index idx_inbox_task_holder on inbox_task (holder, waiting_since);
create index idx_inbox_task_requested_by on inbox_task (requested_by, waiting_since);
create index idx_inbox_task_on_behalf_of on inbox_task (on_behalf_of, waiting_since);

create table inbox_task_person (
	task_id varchar(64) not null,
	user_id varchar(190) not null,
	primary key (task_id, user_id),
	constraint fk_inbox_task_person_task foreign key (task_id) references inbox_task (task_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_inbox_task_person_user on inbox_task_person (user_id);
