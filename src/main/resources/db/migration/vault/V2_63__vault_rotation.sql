create table vault_rotation (
	key_id varchar(50) not null primary key,
	started_at datetime(6) not null,
	finished_at datetime(6)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
