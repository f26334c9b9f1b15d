create table ocds_import (
	id binary(16) not null primary key,
	file_name varchar(200) not null,
	sha256 char(64) not null,
	imported int not null,
	unchanged int not null,
	refused int not null,
	report longtext not null,
	imported_by varchar(190) not null,
	imported_at datetime(6) not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_ocds_import_at on ocds_import (imported_at desc);

create table ocds_tender (
	ocid varchar(200) not null primary key,
	fingerprint char(64) not null,
	rfq_id binary(16) not null,
	constraint uk_ocds_tender_rfq unique (rfq_id),
	constraint fk_ocds_tender_rfq foreign key (rfq_id) references rfq (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
