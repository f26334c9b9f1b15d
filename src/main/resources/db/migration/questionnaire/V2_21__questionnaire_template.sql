create table questionnaire_template (
	id binary(16) not null primary key,
	family binary(16) not null,
	version_number int not null,
	status varchar(20) not null,
	name_zh varchar(500) not null,
	name_en varchar(500) not null,
	sort_position int not null,
	content mediumtext not null,
	changed_by varchar(190) not null,
	changed_at datetime(6) not null,
	version bigint not null,
	constraint uk_questionnaire_template_version unique (family, version_number),
	constraint ck_questionnaire_template_status check (status in ('DRAFT', 'ACTIVE', 'RETIRED'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_questionnaire_template_status on questionnaire_template (status, sort_position);
