create table application_draft (
	id binary(16) not null primary key,
	token_hash char(64) not null,
	content_sealed mediumtext not null,
	language varchar(20) not null,
	revision bigint not null,
	link_sent boolean not null,
	created_at datetime(6) not null,
	saved_at datetime(6) not null,
	version bigint not null,
	constraint uk_application_draft_token_hash unique (token_hash)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_application_draft_saved on application_draft (saved_at);

alter table supplier_application add column business_unit_id binary(16);

alter table supplier_application add constraint fk_application_business_unit foreign key (business_unit_id) references business_unit (id);

create table supplier_application_category (
	application_id binary(16) not null,
	category_id binary(16) not null,
	primary key (application_id, category_id),
	constraint fk_application_category_application foreign key (application_id) references supplier_application (id),
	constraint fk_application_category_category foreign key (category_id) references category (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table supplier_application_region (
	application_id binary(16) not null,
	region varchar(10) not null,
	primary key (application_id, region),
	constraint fk_application_region_application foreign key (application_id) references supplier_application (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table supplier_application_template (
	application_id binary(16) not null,
	template_id binary(16) not null,
	primary key (application_id, template_id),
	constraint fk_application_template_application foreign key (application_id) references supplier_application (id),
	constraint fk_application_template_template foreign key (template_id) references questionnaire_template (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table supplier_application_answer (
	application_id binary(16) not null,
	question_key varchar(40) not null,
	answer varchar(4000) not null,
	primary key (application_id, question_key),
	constraint fk_application_answer_application foreign key (application_id) references supplier_application (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Whoever applies again may hand in the same file again.
alter table supplier_application_document drop primary key;

alter table supplier_application_document add primary key (application_id, attachment_id);

alter table supplier_application_document add column document_type varchar(40) default '' not null;

alter table supplier_application_document add column issued date;

alter table supplier_application_document add column expires date;
