create table catalog_item_change (
	seq bigint not null auto_increment primary key,
	item_id binary(16) not null,
	noted_at datetime(6) not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_catalog_item_change_noted on catalog_item_change (noted_at);

insert into catalog_item_change (item_id, noted_at)
select id, changed_at from catalog_item;
