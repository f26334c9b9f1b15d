create table rfq_sequence (
	name varchar(20) not null primary key,
	running_year int not null,
	last_number bigint not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

insert into rfq_sequence (name, running_year, last_number) values ('RFQ', 2000, 0);

create table rfq (
	id binary(16) not null primary key,
	number varchar(20) not null,
	ordinal bigint not null,
	title varchar(300) not null,
	terms varchar(8000) not null,
	currency char(3) not null,
	zone varchar(60) not null,
	closes_at datetime(6),
	partial_bids boolean not null,
	other_currencies boolean not null,
	min_bids int not null,
	buyer varchar(190) not null,
	status varchar(20) not null,
	created_at datetime(6) not null,
	edited_by varchar(190) not null,
	edited_at datetime(6) not null,
	published_at datetime(6),
	closed_at datetime(6),
	opened_at datetime(6),
	ended_at datetime(6),
	end_reason varchar(1000),
	event_key varchar(600),
	external_reference varchar(200),
	version bigint not null,
	constraint uk_rfq_number unique (number),
	constraint uk_rfq_external_reference unique (external_reference),
	constraint ck_rfq_status check (status in ('DRAFT', 'PUBLISHED', 'CLOSED', 'OPENED', 'AWARD_APPROVAL', 'AWARDED', 'FAILED', 'CANCELLED')),
	constraint ck_rfq_min_bids check (min_bids between 1 and 9)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create unique index uk_rfq_ordinal on rfq (ordinal desc);
create index idx_rfq_status_ordinal on rfq (status, ordinal desc);
create index idx_rfq_buyer_ordinal on rfq (buyer, ordinal desc);
create index idx_rfq_buyer_status_ordinal on rfq (buyer, status, ordinal desc);
create index idx_rfq_closes_at on rfq (closes_at desc, ordinal desc);
create index idx_rfq_status_closes_at on rfq (status, closes_at desc, ordinal desc);
create index idx_rfq_buyer_closes_at on rfq (buyer, closes_at desc, ordinal desc);

create table rfq_word (
	id bigint not null auto_increment primary key,
	word varchar(40) not null,
	ordinal bigint not null,
	rfq_id binary(16) not null,
	constraint uk_rfq_word unique (rfq_id, word),
	constraint fk_rfq_word_rfq foreign key (rfq_id) references rfq (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_rfq_word_word on rfq_word (word, ordinal desc, rfq_id);

create table rfq_line (
	id binary(16) not null primary key,
	rfq_id binary(16) not null,
	position int not null,
	item varchar(300) not null,
	specification varchar(4000) not null,
	quantity decimal(19, 4) not null,
	unit varchar(32) not null,
	need_by date,
	baseline_price decimal(19, 4),
	baseline_type varchar(20),
	constraint fk_rfq_line_rfq foreign key (rfq_id) references rfq (id),
	constraint ck_rfq_line_baseline_type check (baseline_type in ('LAST_PRICE', 'BUDGET', 'FIRST_ROUND_MEAN', 'MARKET'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_rfq_line_rfq on rfq_line (rfq_id, position);

create table invitation (
	id binary(16) not null primary key,
	rfq_id binary(16) not null,
	supplier_id binary(16) not null,
	status varchar(20) not null,
	responded_at datetime(6),
	constraint uk_invitation_supplier unique (rfq_id, supplier_id),
	constraint fk_invitation_rfq foreign key (rfq_id) references rfq (id),
	constraint ck_invitation_status check (status in ('INVITED', 'DECLINED'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_invitation_supplier on invitation (supplier_id, rfq_id);

create table bid (
	id binary(16) not null primary key,
	rfq_id binary(16) not null,
	supplier_id binary(16) not null,
	status varchar(20) not null,
	revision int not null,
	submitted_at datetime(6),
	withdrawn_at datetime(6),
	draft_key varchar(600),
	draft_sealed mediumblob,
	draft_saved_at datetime(6),
	draft_number int not null,
	opened_at datetime(6),
	remarks varchar(4000),
	total decimal(19, 4),
	currency char(3),
	rate decimal(19, 10),
	rate_date date,
	rate_source varchar(200),
	external_reference varchar(200),
	version bigint not null,
	constraint uk_bid_supplier unique (rfq_id, supplier_id),
	constraint fk_bid_rfq foreign key (rfq_id) references rfq (id),
	constraint ck_bid_status check (status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN', 'OPENED', 'WON', 'LOST', 'DISQUALIFIED'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_bid_supplier on bid (supplier_id, rfq_id);

create table sealed_bid (
	id binary(16) not null primary key,
	bid_id binary(16) not null,
	revision int not null,
	data_key varchar(600) not null,
	ciphertext mediumblob not null,
	receipt_hash char(64) not null,
	submitted_at datetime(6) not null,
	submitted_by varchar(190) not null,
	constraint uk_sealed_bid_revision unique (bid_id, revision),
	constraint fk_sealed_bid_bid foreign key (bid_id) references bid (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table bid_line (
	id binary(16) not null primary key,
	bid_id binary(16) not null,
	rfq_line_id binary(16) not null,
	unit_price decimal(19, 4),
	line_total decimal(19, 4),
	lead_time_days int,
	remark varchar(1000) not null,
	constraint uk_bid_line_line unique (bid_id, rfq_line_id),
	constraint fk_bid_line_bid foreign key (bid_id) references bid (id),
	constraint fk_bid_line_rfq_line foreign key (rfq_line_id) references rfq_line (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
