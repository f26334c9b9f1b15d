create table qualification (
	id binary(16) not null primary key,
	supplier_id binary(16) not null,
	category_id binary(16) not null,
	region varchar(6) not null,
	business_unit_id binary(16),
	status varchar(20) not null,
	valid_from date not null,
	valid_to date,
	reason varchar(2000) not null,
	proposed_by varchar(190) not null,
	proposed_at datetime(6) not null,
	stage varchar(20) not null,
	decided_by varchar(190),
	decided_at datetime(6),
	decision_reason varchar(2000) not null,
	version bigint not null,
	constraint fk_qualification_supplier foreign key (supplier_id) references supplier (id),
	constraint fk_qualification_category foreign key (category_id) references category (id),
	constraint fk_qualification_business_unit foreign key (business_unit_id) references business_unit (id),
	constraint ck_qualification_status check (status in ('CANDIDATE', 'QUALIFIED', 'PREFERRED', 'RESTRICTED', 'DISQUALIFIED')),
	constraint ck_qualification_stage check (stage in ('PROPOSED', 'APPROVED', 'REFUSED', 'RETURNED')),
	constraint ck_qualification_validity check (valid_to is null or valid_to > valid_from)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_qualification_supplier on qualification (supplier_id, stage, proposed_at);

create table qualification_notice (
	qualification_id binary(16) not null,
	days int not null,
	sent_at datetime(6) not null,
	primary key (qualification_id, days),
	constraint fk_qualification_notice_qualification foreign key (qualification_id) references qualification (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table certificate_type (
	id binary(16) not null primary key,
	code varchar(20) not null,
	name_zh varchar(100) not null,
	name_en varchar(100) not null,
	active boolean not null,
	version bigint not null,
	constraint uk_certificate_type_code unique (code)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table certificate_requirement (
	certificate_type_id binary(16) not null,
	position int not null,
	category_id binary(16),
	region varchar(6) not null,
	business_unit_id binary(16),
	primary key (certificate_type_id, position),
	constraint fk_certificate_requirement_type foreign key (certificate_type_id) references certificate_type (id),
	constraint fk_certificate_requirement_category foreign key (category_id) references category (id),
	constraint fk_certificate_requirement_business_unit foreign key (business_unit_id) references business_unit (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table certificate (
	id binary(16) not null primary key,
	supplier_id binary(16) not null,
	certificate_type_id binary(16) not null,
	issuer varchar(200) not null,
	number varchar(100) not null,
	issued_on date not null,
	expires_on date,
	attachment_id binary(16) not null,
	uploaded_by varchar(190) not null,
	uploaded_at datetime(6) not null,
	stage varchar(20) not null,
	decided_by varchar(190),
	decided_at datetime(6),
	decision_reason varchar(2000) not null,
	version bigint not null,
	constraint fk_certificate_supplier foreign key (supplier_id) references supplier (id),
	constraint fk_certificate_type foreign key (certificate_type_id) references certificate_type (id),
	constraint uk_certificate_attachment unique (attachment_id),
	constraint ck_certificate_stage check (stage in ('PROPOSED', 'APPROVED', 'REFUSED', 'RETURNED')),
	constraint ck_certificate_expiry check (expires_on is null or expires_on >= issued_on)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_certificate_supplier on certificate (supplier_id, certificate_type_id, stage);

create index idx_certificate_expiry on certificate (stage, expires_on, id);

create table certificate_notice (
	certificate_id binary(16) not null,
	days int not null,
	sent_at datetime(6) not null,
	primary key (certificate_id, days),
	constraint fk_certificate_notice_certificate foreign key (certificate_id) references certificate (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table supplier_block (
	id binary(16) not null primary key,
	supplier_id binary(16) not null,
	valid_from date not null,
	valid_to date,
	reason varchar(2000) not null,
	proposed_by varchar(190) not null,
	proposed_at datetime(6) not null,
	decided_by varchar(190),
	decided_at datetime(6),
	decision_reason varchar(2000) not null,
	stage varchar(20) not null,
	lift_reason varchar(2000) not null,
	lift_proposed_by varchar(190),
	lift_proposed_at datetime(6),
	lifted_from date,
	version bigint not null,
	constraint fk_supplier_block_supplier foreign key (supplier_id) references supplier (id),
	constraint ck_supplier_block_stage check (stage in ('PROPOSED', 'IN_FORCE', 'LIFT_PROPOSED', 'LIFTED', 'REFUSED', 'RETURNED')),
	constraint ck_supplier_block_validity check (valid_to is null or valid_to > valid_from)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_supplier_block_supplier on supplier_block (supplier_id, stage);

create table supplier_block_process (
	supplier_block_id binary(16) not null,
	process varchar(20) not null,
	primary key (supplier_block_id, process),
	constraint fk_supplier_block_process_block foreign key (supplier_block_id) references supplier_block (id),
	constraint ck_supplier_block_process check (process in ('RFQ', 'PURCHASE_ORDER', 'INVOICE', 'PAYMENT'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
