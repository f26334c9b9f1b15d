create table mail_outbox (
	id binary(16) not null primary key,
	to_address varchar(254) not null,
	language_tag varchar(35) not null,
	subject varchar(300) not null,
	body mediumtext not null,
	reference varchar(120) not null,
	status varchar(20) not null,
	attempts int not null,
	next_attempt_at datetime(6) not null,
	last_error varchar(500),
	posted_at datetime(6) not null,
	sent_at datetime(6),
	version bigint not null,
	constraint ck_mail_outbox_status check (status in ('PENDING', 'SENT', 'PARKED'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_mail_outbox_due on mail_outbox (status, next_attempt_at);

create index idx_mail_outbox_posted on mail_outbox (posted_at);
