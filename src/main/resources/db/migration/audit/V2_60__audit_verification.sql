create table audit_verification (
	id binary(16) not null primary key,
	started_by varchar(190) not null,
	started_at datetime(6) not null,
	finished_at datetime(6) not null,
	outcome varchar(20) not null,
	entry bigint not null,
	fault varchar(20),
	anchors int not null,
	anchored_to bigint not null,
	constraint ck_audit_verification_outcome check (outcome in ('INTACT', 'BROKEN', 'ANCHORS_FORGED')),
	constraint ck_audit_verification_fault check ((outcome = 'BROKEN') = (fault is not null))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_audit_verification_finished on audit_verification (finished_at);
