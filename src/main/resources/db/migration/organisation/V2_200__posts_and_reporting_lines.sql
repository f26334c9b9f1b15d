create table organisation_post (
	id binary(16) not null primary key,
	code varchar(40) not null,
	name_zh varchar(100) not null,
	name_en varchar(100) not null,
	retired boolean not null,
	version bigint not null,
	constraint uk_organisation_post_code unique (code)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table organisation_placement (
	id binary(16) not null primary key,
	account_id varchar(190) not null,
	manager_id varchar(190),
	version bigint not null,
	constraint uk_organisation_placement_account unique (account_id),
	constraint fk_organisation_placement_account foreign key (account_id) references user_account (id),
	constraint fk_organisation_placement_manager foreign key (manager_id) references user_account (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_organisation_placement_manager on organisation_placement (manager_id);

create table organisation_post_holder (
	placement_id binary(16) not null,
	post_code varchar(40) not null,
	primary key (placement_id, post_code),
	constraint fk_organisation_post_holder_placement foreign key (placement_id) references organisation_placement (id),
	constraint fk_organisation_post_holder_post foreign key (post_code) references organisation_post (code)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_organisation_post_holder_post on organisation_post_holder (post_code);

create table organisation_limit (
	placement_id binary(16) not null,
	document_type varchar(40) not null,
	amount decimal(19,4) not null,
	currency char(3) not null,
	primary key (placement_id, document_type),
	constraint fk_organisation_limit_placement foreign key (placement_id) references organisation_placement (id),
	constraint ck_organisation_limit_amount check (amount >= 0)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Whoever changes a reporting line holds this row until the change is in force, so that two changes at once cannot make a circle.
create table organisation_turn (
	name varchar(20) not null primary key
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

insert into organisation_turn (name) values ('LINES');
