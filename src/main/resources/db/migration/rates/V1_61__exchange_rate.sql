create table exchange_rate (
	id binary(16) not null primary key,
	currency char(3) not null,
	base_currency char(3) not null,
	rate decimal(19, 10) not null,
	rate_date date not null,
	source varchar(200) not null,
	recorded_by varchar(190) not null,
	recorded_at datetime(6) not null,
	constraint uk_exchange_rate_day unique (currency, base_currency, rate_date),
	constraint ck_exchange_rate_positive check (rate > 0)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
