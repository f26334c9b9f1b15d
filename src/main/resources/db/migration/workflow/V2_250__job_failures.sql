create table job_failure (
	job_id varchar(64) not null,
	failures int not null,
	failed_at datetime(6) not null,
	primary key (job_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
