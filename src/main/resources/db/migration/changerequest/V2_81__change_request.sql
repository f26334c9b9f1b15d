create table change_request (
	id binary(16) not null primary key,
	supplier_id binary(16) not null,
	kind varchar(20) not null,
	open_kind varchar(20),
	against_no int not null,
	new_name varchar(200),
	new_legal_form varchar(100),
	new_country varchar(2),
	new_address varchar(500),
	new_identifier_scheme varchar(32),
	new_identifier_value varchar(100),
	bank_name varchar(200),
	bank_account_sealed varchar(600),
	bank_holder_sealed varchar(1200),
	bank_account_tail varchar(4),
	bank_account_index varchar(100),
	reason varchar(2000) not null,
	stage varchar(20) not null,
	by_supplier boolean not null,
	proposed_by varchar(190) not null,
	proposed_at datetime(6) not null,
	known_name varchar(100) not null,
	known_phone varchar(50) not null,
	known_email varchar(160) not null,
	spoke_to varchar(100),
	called_number varchar(50),
	called_at datetime(6),
	called_by varchar(190),
	call_noted_at datetime(6),
	call_words varchar(2000),
	decided_by varchar(190),
	decided_at datetime(6),
	decision_reason varchar(2000) not null,
	version_no int,
	version bigint not null,
	constraint uk_change_request_open unique (supplier_id, open_kind),
	constraint fk_change_request_supplier foreign key (supplier_id) references supplier (id),
	constraint ck_change_request_kind check (kind in ('BANK', 'LEGAL')),
	constraint ck_change_request_stage check (stage in ('WAITING', 'IN_FORCE', 'REFUSED', 'RETURNED', 'WITHDRAWN')),
	constraint ck_change_request_open check ((stage = 'WAITING' and open_kind is not null and open_kind = kind) or (stage <> 'WAITING' and open_kind is null)),
	constraint ck_change_request_persons check (stage = 'WITHDRAWN' or decided_by is null or decided_by <> proposed_by),
	constraint ck_change_request_called check (stage <> 'IN_FORCE' or kind <> 'BANK' or (called_by is not null and called_by <> proposed_by))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_change_request_supplier on change_request (supplier_id, proposed_at);

create index idx_change_request_stage on change_request (stage, proposed_at);

create table change_request_evidence (
	change_request_id binary(16) not null,
	position int not null,
	attachment_id binary(16) not null,
	primary key (change_request_id, position),
	constraint uk_change_request_evidence unique (attachment_id),
	constraint fk_change_request_evidence_request foreign key (change_request_id) references change_request (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
