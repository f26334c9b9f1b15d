-- An account that the identity provider is to open for somebody from outside of the company.
create table account_request (
	requested_id varchar(190) not null primary key,
	name varchar(100) not null,
	email varchar(254) not null,
	status varchar(20) not null,
	provided_id varchar(190),
	attempts int not null,
	next_attempt_at datetime(6) not null,
	last_error varchar(500),
	requested_at datetime(6) not null,
	done_at datetime(6),
	version bigint not null,
	constraint ck_account_request_status check (status in ('WAITING', 'PROVIDED', 'INVITED', 'REFUSED'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_account_request_due on account_request (status, next_attempt_at);
