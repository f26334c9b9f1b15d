create table audit_entry (
	seq bigint not null primary key,
	at datetime(6) not null,
	actor varchar(190) not null,
	action varchar(80) not null,
	subject_type varchar(40) not null,
	subject_id binary(16) not null,
	facts mediumtext not null,
	previous_hash char(64) not null,
	hash char(64) not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_audit_entry_subject on audit_entry (subject_id, subject_type);

create index idx_audit_entry_at on audit_entry (at);

create index idx_audit_entry_actor on audit_entry (actor);

create table audit_head (
	id tinyint not null primary key,
	seq bigint not null,
	hash char(64) not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

insert into audit_head (id, seq, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
