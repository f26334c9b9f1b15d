create table catalog_item (
	id binary(16) not null primary key,
	code varchar(40) not null,
	name_zh varchar(200) not null,
	name_en varchar(200) not null,
	category_id binary(16) not null,
	unit varchar(32) not null,
	description varchar(4000) not null,
	attribute_values longtext not null,
	status varchar(10) not null,
	changed_at datetime(6) not null,
	version bigint not null,
	constraint uk_catalog_item_code unique (code),
	constraint fk_catalog_item_category foreign key (category_id) references category (id),
	constraint ck_catalog_item_status check (status in ('DRAFT', 'ACTIVE', 'RETIRED'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_catalog_item_category on catalog_item (category_id, code);
