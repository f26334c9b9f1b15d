create table approval_rule_version (
	id binary(16) not null primary key,
	document_type varchar(40) not null,
	number int not null,
	status varchar(20) not null,
	open_type varchar(40),
	effective_from date,
	content mediumtext not null,
	created_by varchar(190) not null,
	created_at datetime(6) not null,
	changed_by varchar(190) not null,
	changed_at datetime(6) not null,
	proposed_by varchar(190),
	proposed_at datetime(6),
	decided_by varchar(190),
	decided_at datetime(6),
	refusal varchar(2000),
	version bigint not null,
	constraint uk_approval_rule_version_number unique (document_type, number),
	constraint uk_approval_rule_version_open unique (open_type),
	constraint ck_approval_rule_version_status check (status in ('DRAFT', 'PROPOSED', 'APPROVED', 'DISCARDED')),
	constraint ck_approval_rule_version_approved check (status <> 'APPROVED' or (effective_from is not null and decided_by is not null))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_approval_rule_version_force on approval_rule_version (document_type, status, effective_from);
