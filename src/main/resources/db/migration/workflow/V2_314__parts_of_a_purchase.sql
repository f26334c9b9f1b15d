create table approval_case_part (
	case_id binary(16) not null,
	place int not null,
	subject_type varchar(40) not null,
	subject_id binary(16) not null,
	primary key (case_id, place),
	constraint fk_approval_case_part_case foreign key (case_id) references approval_case (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
