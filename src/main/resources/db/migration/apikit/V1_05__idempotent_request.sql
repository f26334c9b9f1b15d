create table idempotent_request (
	scope_hash char(64) not null primary key,
	request_hash char(64) not null,
	requested_at datetime(6) not null,
	status int,
	headers varchar(2000),
	body mediumtext
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_idempotent_request_at on idempotent_request (requested_at);
