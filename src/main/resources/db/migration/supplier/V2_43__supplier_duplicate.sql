alter table supplier add column match_version int not null default 0;

alter table supplier add column compare_due boolean not null default false;

alter table supplier add column merged_into binary(16);

alter table supplier add constraint fk_supplier_merged_into foreign key (merged_into) references supplier (id);

create index idx_supplier_match_version on supplier (match_version, id);

create index idx_supplier_compare_due on supplier (compare_due, id);

create table supplier_match_key (
	supplier_id binary(16) not null,
	match_key varchar(100) not null,
	primary key (supplier_id, match_key),
	constraint fk_supplier_match_key_supplier foreign key (supplier_id) references supplier (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_supplier_match_key on supplier_match_key (match_key, supplier_id);

create table supplier_duplicate (
	id binary(16) not null primary key,
	left_id binary(16) not null,
	right_id binary(16) not null,
	strength varchar(20) not null,
	features longtext not null,
	state varchar(20) not null,
	found_at datetime(6) not null,
	decided_by varchar(190),
	decided_at datetime(6),
	reason varchar(2000),
	version bigint not null,
	constraint uk_supplier_duplicate_pair unique (left_id, right_id),
	constraint fk_supplier_duplicate_left foreign key (left_id) references supplier (id),
	constraint fk_supplier_duplicate_right foreign key (right_id) references supplier (id),
	constraint ck_supplier_duplicate_strength check (strength in ('CERTAIN', 'LIKELY', 'POSSIBLE', 'BRANCH')),
	constraint ck_supplier_duplicate_state check (state in ('OPEN', 'DISMISSED', 'MERGED'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_supplier_duplicate_state on supplier_duplicate (state, strength, found_at);

create table supplier_merge (
	id binary(16) not null primary key,
	survivor_id binary(16) not null,
	absorbed_id binary(16) not null,
	state varchar(20) not null,
	choices varchar(2000) not null,
	reason varchar(2000) not null,
	proposed_by varchar(190) not null,
	proposed_at datetime(6) not null,
	decided_by varchar(190),
	decided_at datetime(6),
	decision_reason varchar(2000),
	undone_by varchar(190),
	undone_at datetime(6),
	undo_reason varchar(2000),
	log longtext,
	version bigint not null,
	constraint fk_supplier_merge_survivor foreign key (survivor_id) references supplier (id),
	constraint fk_supplier_merge_absorbed foreign key (absorbed_id) references supplier (id),
	constraint ck_supplier_merge_state check (state in ('PROPOSED', 'DONE', 'REJECTED', 'UNDONE')),
	constraint ck_supplier_merge_persons check (decided_by is null or decided_by <> proposed_by)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_supplier_merge_state on supplier_merge (state, proposed_at);

create index idx_supplier_merge_survivor on supplier_merge (survivor_id, state);

create index idx_supplier_merge_absorbed on supplier_merge (absorbed_id, state);
