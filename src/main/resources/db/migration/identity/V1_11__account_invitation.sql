create table account_invitation (
	token_hash char(64) not null primary key,
	user_id varchar(190) not null,
	expires_at datetime(6) not null,
	used_at datetime(6),
	constraint fk_account_invitation_account foreign key (user_id) references user_account (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
