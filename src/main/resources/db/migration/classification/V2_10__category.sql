create table category (
	id binary(16) not null primary key,
	scheme varchar(20) not null,
	code varchar(20) not null,
	scheme_version varchar(20) not null,
	name_zh varchar(200) not null,
	name_en varchar(200) not null,
	parent_id binary(16),
	path varchar(250) not null,
	search_text varchar(2000) not null,
	retired_at datetime(6),
	version bigint not null,
	constraint uk_category_code unique (scheme, code),
	constraint uk_category_path unique (path),
	constraint fk_category_parent foreign key (parent_id) references category (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_category_parent on category (parent_id, path);
