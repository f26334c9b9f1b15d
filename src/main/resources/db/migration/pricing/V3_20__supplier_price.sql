create table supplier_item (
	id binary(16) not null primary key,
	item_id binary(16) not null,
	supplier_id binary(16) not null,
	supplier_code varchar(80),
	first_priced_at datetime(6) not null,
	version bigint not null,
	constraint uk_supplier_item unique (item_id, supplier_id),
	constraint fk_supplier_item_supplier foreign key (supplier_id) references supplier (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_supplier_item_supplier on supplier_item (supplier_id, supplier_code);

create table supplier_price (
	id binary(16) not null primary key,
	supplier_item_id binary(16) not null,
	unit varchar(32) not null,
	from_quantity decimal(19, 4) not null,
	price decimal(19, 4) not null,
	currency char(3) not null,
	price_per decimal(19, 4) not null,
	valid_from date not null,
	valid_until date,
	least_quantity decimal(19, 4) not null,
	package_size decimal(19, 4) not null,
	lead_days int not null,
	agreement_id binary(16),
	index_name varchar(40),
	index_base decimal(19, 4),
	index_share decimal(19, 4),
	index_lowest decimal(19, 4),
	index_highest decimal(19, 4),
	origin varchar(20) not null,
	origin_id binary(16),
	recorded_by varchar(190) not null,
	recorded_at datetime(6) not null,
	replaced_by binary(16),
	ended_by varchar(190),
	ended_at datetime(6),
	version bigint not null,
	constraint fk_supplier_price_item foreign key (supplier_item_id) references supplier_item (id),
	constraint ck_supplier_price_amount check (price >= 0 and price_per > 0 and from_quantity >= 0),
	constraint ck_supplier_price_validity check (valid_until is null or valid_until >= valid_from),
	constraint ck_supplier_price_origin check (origin in ('ENTERED', 'UPLOADED', 'AGREED'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_supplier_price_item on supplier_price (supplier_item_id, valid_from);
create index idx_supplier_price_agreement on supplier_price (agreement_id);

create table price_index_value (
	id binary(16) not null primary key,
	index_name varchar(40) not null,
	value_date date not null,
	index_value decimal(19, 4) not null,
	source varchar(200) not null,
	recorded_by varchar(190) not null,
	recorded_at datetime(6) not null,
	constraint uk_price_index_value unique (index_name, value_date)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
