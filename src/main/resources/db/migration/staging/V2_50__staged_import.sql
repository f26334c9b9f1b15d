create table staged_import (
	id binary(16) not null primary key,
	kind varchar(40) not null,
	file_name varchar(200) not null,
	sha256 char(64) not null,
	heads longtext not null,
	state varchar(20) not null,
	mode varchar(20),
	choices varchar(2000),
	total_rows int not null,
	taken_rows int not null,
	problem_key varchar(200),
	problem_args varchar(2000),
	cancel_asked boolean not null,
	lease_until datetime(6),
	created_by varchar(190) not null,
	created_at datetime(6) not null,
	started_by varchar(190),
	ended_at datetime(6),
	version bigint not null,
	constraint ck_staged_import_state check (state in ('READING', 'STAGED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
	constraint ck_staged_import_mode check (mode in ('ALL_OR_NOTHING', 'VALID_ROWS'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_staged_import_file on staged_import (kind, sha256);

create index idx_staged_import_kind on staged_import (kind, created_at);

create index idx_staged_import_state on staged_import (state, lease_until);

create table staged_row (
	import_id binary(16) not null,
	row_no int not null,
	cells longtext not null,
	row_key varchar(190),
	fingerprint char(64) not null,
	state varchar(20) not null,
	findings longtext,
	reference varchar(200),
	version int not null,
	primary key (import_id, row_no),
	constraint fk_staged_row_import foreign key (import_id) references staged_import (id),
	constraint ck_staged_row_state check (state in ('VALID', 'MARKED', 'ACCEPTED', 'INVALID', 'UNCHANGED', 'CREATED', 'UPDATED', 'SKIPPED', 'FAILED'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_staged_row_state on staged_row (import_id, state, row_no);

create index idx_staged_row_key on staged_row (import_id, row_key);

create index idx_staged_row_fingerprint on staged_row (fingerprint, state);
