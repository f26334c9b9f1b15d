create table user_account (
	id varchar(190) not null primary key,
	name_zh varchar(100) not null,
	name_en varchar(100) not null,
	email varchar(254) not null,
	password_hash varchar(200),
	enabled boolean not null,
	opened_at datetime(6) not null,
	version bigint not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table user_account_role (
	user_account_id varchar(190) not null,
	role varchar(40) not null,
	primary key (user_account_id, role),
	constraint fk_user_account_role_account foreign key (user_account_id) references user_account (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_user_account_role_role on user_account_role (role);
