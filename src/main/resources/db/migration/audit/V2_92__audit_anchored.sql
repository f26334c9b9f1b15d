-- How many anchors were written and up to where, so that a file with fewer of them is noticed.
create table audit_anchored (
	id tinyint not null primary key,
	anchors int not null,
	seq bigint not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

insert into audit_anchored (id, anchors, seq) values (1, 0, 0);

alter table audit_verification drop constraint ck_audit_verification_outcome;

alter table audit_verification add constraint ck_audit_verification_outcome
	check (outcome in ('INTACT', 'BROKEN', 'ANCHORS_FORGED', 'ANCHORS_MISSING'));
