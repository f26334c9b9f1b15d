create table task_question (
	id binary(16) not null primary key,
	task_id varchar(64) not null,
	seat_id binary(16),
	subject_type varchar(40) not null,
	subject_id binary(16) not null,
	asked_by varchar(190) not null,
	asked_of varchar(190) not null,
	question varchar(2000) not null,
	asked_at datetime(6) not null,
	answer varchar(2000),
	answered_at datetime(6),
	version bigint not null,
	constraint ck_task_question_answered check ((answer is null) = (answered_at is null))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_task_question_task on task_question (task_id, asked_at);
create index idx_task_question_asked_of on task_question (asked_of, answered_at);
create index idx_task_question_subject on task_question (subject_id, asked_at);
