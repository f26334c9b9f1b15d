create table disqualification (
	id binary(16) not null primary key,
	bid_id binary(16) not null,
	rfq_id binary(16) not null,
	reason varchar(4000) not null,
	disqualified_by varchar(190),
	disqualified_at datetime(6) not null,
	lifted_by varchar(190),
	lifted_at datetime(6),
	lifted_because varchar(4000),
	constraint fk_disqualification_bid foreign key (bid_id) references bid (id),
	constraint fk_disqualification_rfq foreign key (rfq_id) references rfq (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_disqualification_rfq on disqualification (rfq_id, disqualified_at);

insert into disqualification (id, bid_id, rfq_id, reason, disqualified_by, disqualified_at)
select bid_id, bid_id, rfq_id, reason, disqualified_by, disqualified_at from bid_disqualification;

drop table bid_disqualification;
