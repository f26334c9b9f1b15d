create table attachment (
	id binary(16) not null primary key,
	file_name varchar(300) not null,
	media_type varchar(100) not null,
	size_bytes bigint not null,
	sha256 char(64) not null,
	stored_by varchar(190),
	stored_at datetime(6) not null,
	version bigint not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
