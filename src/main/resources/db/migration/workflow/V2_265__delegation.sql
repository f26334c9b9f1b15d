create table delegation (
	id binary(16) not null primary key,
	delegator varchar(190) not null,
	delegate varchar(190) not null,
	starts_at datetime(6) not null,
	ends_at datetime(6) not null,
	max_amount decimal(19, 4),
	currency char(3),
	reason varchar(500) not null,
	created_by varchar(190) not null,
	created_at datetime(6) not null,
	planned boolean not null,
	ended_by varchar(190),
	ended_at datetime(6),
	version bigint not null,
	constraint ck_delegation_time check (starts_at < ends_at),
	constraint ck_delegation_amount check ((max_amount is null) = (currency is null)),
	constraint ck_delegation_ended check ((ended_by is null) = (ended_at is null))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_delegation_time on delegation (ends_at, starts_at);
create index idx_delegation_delegator on delegation (delegator, starts_at);
create index idx_delegation_delegate on delegation (delegate, starts_at);

create table delegation_type (
	delegation_id binary(16) not null,
	subject_type varchar(40) not null,
	primary key (delegation_id, subject_type),
	constraint fk_delegation_type_delegation foreign key (delegation_id) references delegation (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Whoever makes or ends a delegation holds this row until it is in force, so that two at once cannot overlap or make a circle.
create table delegation_turn (
	name varchar(20) not null primary key
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

insert into delegation_turn (name) values ('DELEGATIONS');
