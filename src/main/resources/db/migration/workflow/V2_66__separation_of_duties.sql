create table duty_holder (
	subject_id binary(16) not null,
	subject_type varchar(40) not null,
	separation varchar(60) not null,
	person varchar(270) not null,
	duty varchar(60) not null,
	primary key (subject_id, subject_type, separation, person),
	constraint uk_duty_holder_duty unique (subject_id, subject_type, separation, person, duty)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table duty_deed (
	subject_id binary(16) not null,
	subject_type varchar(40) not null,
	separation varchar(60) not null,
	person varchar(270) not null,
	duty varchar(60) not null,
	deed varchar(60) not null,
	user_id varchar(190) not null,
	done_at datetime(6) not null,
	primary key (subject_id, subject_type, separation, user_id, deed),
	constraint fk_duty_deed_holder foreign key (subject_id, subject_type, separation, person, duty)
		references duty_holder (subject_id, subject_type, separation, person, duty)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_duty_deed_user on duty_deed (user_id);
