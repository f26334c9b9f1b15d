create table supplier_application (
	id binary(16) not null primary key,
	form_id binary(16) not null,
	number varchar(20) not null,
	token_hash char(64) not null,
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
	bank_name varchar(200),
	bank_account_sealed varchar(600),
	bank_holder_sealed varchar(1200),
	bank_account_tail varchar(4),
	bank_account_index varchar(100),
	language varchar(20) not null,
	submitted_at datetime(6) not null,
	status varchar(30) not null,
	status_since datetime(6) not null,
	status_reason varchar(2000) not null,
	open_identifier varchar(140),
	supplier_id binary(16),
	version bigint not null,
	constraint uk_application_form unique (form_id),
	constraint uk_application_number unique (number),
	constraint uk_application_token_hash unique (token_hash),
	constraint uk_application_open_identifier unique (open_identifier),
	constraint fk_application_supplier foreign key (supplier_id) references supplier (id),
	constraint ck_application_status check (status in ('SUBMITTED', 'INFORMATION_REQUESTED', 'APPROVED', 'REJECTED', 'WITHDRAWN'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_application_identifier on supplier_application (identifier_scheme, identifier_value, submitted_at);

create index idx_application_status on supplier_application (status, number);

create index idx_application_bank_account on supplier_application (bank_account_index);

create table supplier_application_inquiry (
	id binary(16) not null primary key,
	application_id binary(16) not null,
	question varchar(2000) not null,
	asked_by varchar(190) not null,
	asked_at datetime(6) not null,
	answer varchar(4000),
	answered_at datetime(6),
	constraint fk_application_inquiry_application foreign key (application_id) references supplier_application (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_application_inquiry_application on supplier_application_inquiry (application_id, asked_at);

create table supplier_application_document (
	application_id binary(16) not null,
	attachment_id binary(16) not null primary key,
	added_at datetime(6) not null,
	constraint fk_application_document_application foreign key (application_id) references supplier_application (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_application_document_application on supplier_application_document (application_id, added_at);

-- Until now supplier and application were one row. The application keeps its id, so that tasks, decisions and sealed
-- accounts stay with it.
insert into supplier_application (id, form_id, number, token_hash, identifier_scheme, identifier_value, name, legal_form,
	country, address, category, contact_name, contact_email, contact_phone, bank_name, bank_account_sealed,
	bank_holder_sealed, bank_account_tail, bank_account_index, language, submitted_at, status, status_since,
	status_reason, open_identifier, supplier_id, version)
select id, application_id, application_number, application_token_hash, identifier_scheme, identifier_value, name,
	legal_form, country, address, category, contact_name, contact_email, contact_phone, bank_name, bank_account_sealed,
	bank_holder_sealed, bank_account_tail, bank_account_index, language, submitted_at,
	case when status in ('ACTIVE', 'SUSPENDED') then 'APPROVED' else status end, status_since, status_reason,
	case when status in ('SUBMITTED', 'INFORMATION_REQUESTED') then concat(identifier_scheme, ' ', identifier_value) end,
	case when status in ('ACTIVE', 'SUSPENDED') then id end, 0
from supplier where application_id is not null;

insert into supplier_application_inquiry (id, application_id, question, asked_by, asked_at, answer, answered_at)
select id, supplier_id, question, asked_by, asked_at, answer, answered_at from supplier_inquiry;

insert into supplier_application_document (application_id, attachment_id, added_at)
select d.supplier_id, d.attachment_id, d.added_at from supplier_document d
join supplier_application a on a.id = d.supplier_id;

update approval_decision set subject_type = 'APPLICATION' where subject_type = 'SUPPLIER';

update inbox_task set subject_type = 'APPLICATION' where subject_type = 'SUPPLIER';

update ACT_RU_VARIABLE set TEXT_ = 'APPLICATION' where NAME_ = 'subjectType' and TEXT_ = 'SUPPLIER';

update ACT_HI_VARINST set TEXT_ = 'APPLICATION' where NAME_ = 'subjectType' and TEXT_ = 'SUPPLIER';

update ACT_RU_EXECUTION set BUSINESS_KEY_ = concat('APPLICATION', substring(BUSINESS_KEY_, 9)) where BUSINESS_KEY_ like 'SUPPLIER:%';

update ACT_HI_PROCINST set BUSINESS_KEY_ = concat('APPLICATION', substring(BUSINESS_KEY_, 9)) where BUSINESS_KEY_ like 'SUPPLIER:%';
