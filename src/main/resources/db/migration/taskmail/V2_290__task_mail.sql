create table task_mail_preference (
	user_id varchar(190) not null primary key,
	mode varchar(20) not null,
	language char(2) not null,
	version bigint not null,
	constraint ck_task_mail_preference_mode check (mode in ('INSTANT', 'DIGEST', 'NONE')),
	constraint ck_task_mail_preference_language check (language in ('zh', 'en'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- One line for each digest that was looked after, whether there was anything to write or not.
create table task_digest (
	user_id varchar(190) not null,
	written_on date not null,
	primary key (user_id, written_on)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
