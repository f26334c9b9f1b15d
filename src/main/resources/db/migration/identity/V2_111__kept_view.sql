create table kept_view (
	id binary(16) not null primary key,
	user_id varchar(190) not null,
	list_key varchar(100) not null,
	name varchar(60) not null,
	query_string varchar(2000) not null,
	column_layout varchar(2000) not null,
	preferred boolean not null,
	kept_at datetime(6) not null,
	version bigint not null,
	constraint uk_kept_view_name unique (user_id, list_key, name)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
