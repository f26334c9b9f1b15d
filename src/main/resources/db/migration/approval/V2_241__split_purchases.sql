create table approval_recent_part (
	document_type varchar(40) not null,
	document_id binary(16) not null,
	supplier_id binary(16) not null,
	category varchar(100) not null,
	person varchar(270) not null,
	requested_by varchar(190) not null,
	amount decimal(19,4) not null,
	currency char(3) not null,
	handed_in_at datetime(6) not null,
	primary key (document_type, document_id, supplier_id, category)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_approval_recent_part_key on approval_recent_part (supplier_id, category, handed_in_at);

-- Whoever hands a document in holds the row of its supplier until the document is recorded, so that two parts of one purchase handed in at once see each other.
create table approval_part_turn (
	supplier_id binary(16) not null primary key
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
