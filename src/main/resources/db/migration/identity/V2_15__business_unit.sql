create table business_unit (
	id binary(16) not null primary key,
	group_code varchar(6) not null,
	code varchar(6) not null,
	name_zh varchar(100) not null,
	name_en varchar(100) not null,
	active boolean not null,
	version bigint not null,
	constraint uk_business_unit_code unique (group_code, code)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
