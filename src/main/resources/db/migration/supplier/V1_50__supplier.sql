create table supplier (
	id binary(16) not null primary key,
	number varchar(20),
	identifier_scheme varchar(32) not null,
	identifier_value varchar(100) not null,
	name varchar(200) not null,
	legal_form varchar(100) not null,
	country varchar(2) not null,
	address varchar(500) not null,
	category varchar(500) not null,
	contact_name varchar(100) not null,
	contact_email varchar(160) not null,
	contact_phone varchar(50) not null,
	application_id binary(16),
	application_number varchar(20),
	application_token_hash char(64),
	submitted_at datetime(6),
	language varchar(20),
	bank_name varchar(200),
	bank_account_sealed varchar(600),
	bank_holder_sealed varchar(1200),
	bank_account_tail varchar(4),
	bank_account_index varchar(100),
	status varchar(30) not null,
	status_since datetime(6) not null,
	status_reason varchar(2000) not null,
	version bigint not null,
	constraint uk_supplier_number unique (number),
	constraint uk_supplier_identifier unique (identifier_scheme, identifier_value),
	constraint uk_supplier_application_id unique (application_id),
	constraint uk_supplier_application_number unique (application_number),
	constraint uk_supplier_application_token_hash unique (application_token_hash),
	constraint ck_supplier_status check (status in ('SUBMITTED', 'INFORMATION_REQUESTED', 'ACTIVE', 'REJECTED', 'WITHDRAWN', 'SUSPENDED', 'IMPORTED'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_supplier_status_name on supplier (status, name, id);

create index idx_supplier_name on supplier (name, id);

create index idx_supplier_bank_account on supplier (bank_account_index);

create table supplier_inquiry (
	id binary(16) not null primary key,
	supplier_id binary(16) not null,
	question varchar(2000) not null,
	asked_by varchar(190) not null,
	asked_at datetime(6) not null,
	answer varchar(4000),
	answered_at datetime(6),
	constraint fk_supplier_inquiry_supplier foreign key (supplier_id) references supplier (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_supplier_inquiry_supplier on supplier_inquiry (supplier_id, asked_at);

create table supplier_document (
	supplier_id binary(16) not null,
	attachment_id binary(16) not null primary key,
	added_at datetime(6) not null,
	constraint fk_supplier_document_supplier foreign key (supplier_id) references supplier (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_supplier_document_supplier on supplier_document (supplier_id, added_at);

create table supplier_user (
	user_id varchar(190) not null primary key,
	supplier_id binary(16) not null,
	since datetime(6) not null,
	constraint fk_supplier_user_supplier foreign key (supplier_id) references supplier (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_supplier_user_supplier on supplier_user (supplier_id);

create table supplier_counter (
	name varchar(20) not null primary key,
	last_number bigint not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

insert into supplier_counter (name, last_number) values ('APPLICATION', 0), ('SUPPLIER', 0);
