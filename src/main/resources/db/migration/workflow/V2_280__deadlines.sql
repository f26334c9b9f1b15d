alter table approval_seat add column due_at datetime(6);
alter table approval_seat add column deadline varchar(20);
alter table approval_seat add column deadline_at datetime(6);
create index idx_approval_seat_deadline on approval_seat (deadline_at);

-- What waits already is not reminded of its first half any more.
update approval_seat set deadline = 'DUE',
	due_at = (select t.due_at from inbox_task t where t.task_id = approval_seat.task_id),
	deadline_at = (select t.due_at from inbox_task t where t.task_id = approval_seat.task_id)
where state = 'OPEN'
	and exists (select 1 from inbox_task t where t.task_id = approval_seat.task_id and t.due_at is not null);

create table approval_seat_escalation (
	seat_id binary(16) not null,
	user_id varchar(190) not null,
	escalated_at datetime(6) not null,
	primary key (seat_id, user_id),
	constraint fk_approval_seat_escalation_seat foreign key (seat_id) references approval_seat (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

alter table approval_decision add column asked_at datetime(6);
alter table approval_decision add column due_at datetime(6);
alter table approval_decision add column working_seconds bigint;
alter table approval_decision add column escalated boolean not null default false;
create index idx_approval_decision_at on approval_decision (decided_at);
