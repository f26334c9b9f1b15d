insert into rfq_sequence (name, running_year, last_number) values ('AWARD', 2000, 0);

create table bid_disqualification (
	bid_id binary(16) not null primary key,
	rfq_id binary(16) not null,
	reason varchar(4000) not null,
	disqualified_by varchar(190),
	disqualified_at datetime(6) not null,
	constraint fk_bid_disqualification_bid foreign key (bid_id) references bid (id),
	constraint fk_bid_disqualification_rfq foreign key (rfq_id) references rfq (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_bid_disqualification_rfq on bid_disqualification (rfq_id);

create table award (
	id binary(16) not null primary key,
	number varchar(20) not null,
	ordinal bigint not null,
	rfq_id binary(16) not null,
	status varchar(20) not null,
	justification varchar(4000) not null,
	currency char(3) not null,
	proposed_by varchar(190) not null,
	proposed_at datetime(6) not null,
	decided_by varchar(190),
	decided_at datetime(6),
	decision_reason varchar(2000),
	external_reference varchar(200),
	version bigint not null,
	constraint uk_award_number unique (number),
	constraint uk_award_ordinal unique (ordinal),
	constraint fk_award_rfq foreign key (rfq_id) references rfq (id),
	constraint ck_award_status check (status in ('PROPOSED', 'CONFIRMED', 'REFUSED', 'RETURNED'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_award_rfq on award (rfq_id);
create index idx_award_status_ordinal on award (status, ordinal desc);

create table award_line (
	id binary(16) not null primary key,
	award_id binary(16) not null,
	rfq_line_id binary(16) not null,
	bid_id binary(16) not null,
	supplier_id binary(16) not null,
	position int not null,
	quantity decimal(19, 4) not null,
	unit varchar(32) not null,
	unit_price decimal(19, 4),
	amount decimal(19, 4) not null,
	currency char(3) not null,
	rate decimal(19, 10),
	comparable_amount decimal(19, 4),
	constraint uk_award_line_line unique (award_id, rfq_line_id),
	constraint fk_award_line_award foreign key (award_id) references award (id),
	constraint fk_award_line_rfq_line foreign key (rfq_line_id) references rfq_line (id),
	constraint fk_award_line_bid foreign key (bid_id) references bid (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_award_line_supplier on award_line (supplier_id, award_id);
