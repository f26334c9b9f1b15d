-- A revoked certificate is good no more from that day on, whatever its last day was.
alter table certificate add column revoked_on date;
alter table certificate add column revocation_reason varchar(2000) not null default '';
alter table certificate add constraint ck_certificate_revoked check (revoked_on is null or stage = 'APPROVED');

create table certificate_revocation (
	id binary(16) not null primary key,
	certificate_id binary(16) not null,
	open_certificate_id binary(16),
	reason varchar(2000) not null,
	proposed_by varchar(190) not null,
	proposed_at datetime(6) not null,
	stage varchar(20) not null,
	decided_by varchar(190),
	decided_at datetime(6),
	decision_reason varchar(2000) not null,
	version bigint not null,
	constraint uk_certificate_revocation_open unique (open_certificate_id),
	constraint fk_certificate_revocation_certificate foreign key (certificate_id) references certificate (id),
	constraint ck_certificate_revocation_stage check (stage in ('PROPOSED', 'APPROVED', 'REFUSED', 'RETURNED')),
	constraint ck_certificate_revocation_open check ((stage = 'PROPOSED') = (open_certificate_id is not null)),
	constraint ck_certificate_revocation_persons check (decided_by is null or decided_by <> proposed_by)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_certificate_revocation_certificate on certificate_revocation (certificate_id, proposed_at);
