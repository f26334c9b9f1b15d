create table category_attribute (
	id binary(16) not null primary key,
	category_id binary(16) not null,
	code varchar(30) not null,
	name_zh varchar(100) not null,
	name_en varchar(100) not null,
	kind varchar(10) not null,
	unit varchar(30) not null,
	decimals int not null,
	lowest decimal(19, 4),
	highest decimal(19, 4),
	required boolean not null,
	searchable boolean not null,
	position int not null,
	used boolean not null,
	retired_at datetime(6),
	version bigint not null,
	constraint uk_category_attribute unique (category_id, code),
	constraint fk_category_attribute_category foreign key (category_id) references category (id),
	constraint ck_category_attribute_kind check (kind in ('TEXT', 'NUMBER', 'CHOICE', 'YES_NO', 'DATE'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_category_attribute_code on category_attribute (code);

create table category_attribute_choice (
	attribute_id binary(16) not null,
	position int not null,
	code varchar(30) not null,
	name_zh varchar(100) not null,
	name_en varchar(100) not null,
	primary key (attribute_id, position),
	constraint uk_category_attribute_choice unique (attribute_id, code),
	constraint fk_category_attribute_choice foreign key (attribute_id) references category_attribute (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
