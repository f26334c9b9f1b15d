alter table supplier add column version_no int not null default 0;

create table supplier_version (
	id binary(16) not null primary key,
	supplier_id binary(16) not null,
	version_no int not null,
	identifier_scheme varchar(32) not null,
	identifier_value varchar(100) not null,
	name varchar(200) not null,
	legal_form varchar(100) not null,
	country varchar(2) not null,
	address varchar(500) not null,
	bank_name varchar(200),
	bank_account_sealed varchar(600),
	bank_holder_sealed varchar(1200),
	bank_account_tail varchar(4),
	bank_account_index varchar(100),
	bank_version_no int,
	cause varchar(20) not null,
	cause_id binary(16),
	approved_by varchar(190) not null,
	approved_at datetime(6) not null,
	constraint uk_supplier_version_no unique (supplier_id, version_no),
	constraint fk_supplier_version_supplier foreign key (supplier_id) references supplier (id),
	constraint ck_supplier_version_cause check (cause in ('EXISTING', 'APPLICATION', 'IMPORT', 'CHANGE', 'MERGE', 'UNMERGE'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What is sealed is bound to the row it is in; a first version with the id of its supplier keeps that.
insert into supplier_version (id, supplier_id, version_no, identifier_scheme, identifier_value, name, legal_form,
	country, address, bank_name, bank_account_sealed, bank_holder_sealed, bank_account_tail, bank_account_index,
	bank_version_no, cause, approved_by, approved_at)
select id, id, 1, identifier_scheme, identifier_value, name, legal_form, country, address, bank_name,
	bank_account_sealed, bank_holder_sealed, bank_account_tail, bank_account_index,
	case when bank_account_sealed is null then null else 1 end, 'EXISTING', 'system', status_since
from supplier;

update supplier set version_no = 1;
