create table business_calendar (
	id binary(16) not null primary key,
	country varchar(2) not null,
	zone varchar(60) not null,
	version bigint not null,
	constraint uk_business_calendar_country unique (country)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table calendar_day_off (
	calendar_id binary(16) not null,
	weekday varchar(9) not null,
	primary key (calendar_id, weekday),
	constraint fk_calendar_day_off_calendar foreign key (calendar_id) references business_calendar (id),
	constraint ck_calendar_day_off_weekday check (weekday in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table calendar_work_time (
	calendar_id binary(16) not null,
	from_minute int not null,
	until_minute int not null,
	primary key (calendar_id, from_minute),
	constraint fk_calendar_work_time_calendar foreign key (calendar_id) references business_calendar (id),
	constraint ck_calendar_work_time_order check (from_minute >= 0 and from_minute < until_minute and until_minute < 1440)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table calendar_special_day (
	calendar_id binary(16) not null,
	special_day date not null,
	kind varchar(10) not null,
	name_zh varchar(100) not null,
	name_en varchar(100) not null,
	source varchar(200) not null,
	primary key (calendar_id, special_day),
	constraint fk_calendar_special_day_calendar foreign key (calendar_id) references business_calendar (id),
	constraint ck_calendar_special_day_kind check (kind in ('HOLIDAY', 'WORKING'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- ZZ stands for every country without a calendar of its own, in the zone of the company.
insert into business_calendar (id, country, zone, version) values
	(X'0192A000000070008000000000000001', 'CN', 'Asia/Shanghai', 0),
	(X'0192A000000070008000000000000002', 'ZZ', '', 0);

insert into calendar_day_off (calendar_id, weekday) values
	(X'0192A000000070008000000000000001', 'SATURDAY'), (X'0192A000000070008000000000000001', 'SUNDAY'),
	(X'0192A000000070008000000000000002', 'SATURDAY'), (X'0192A000000070008000000000000002', 'SUNDAY');

-- from 9 to 12 and from 13 to 18
insert into calendar_work_time (calendar_id, from_minute, until_minute) values
	(X'0192A000000070008000000000000001', 540, 720), (X'0192A000000070008000000000000001', 780, 1080),
	(X'0192A000000070008000000000000002', 540, 720), (X'0192A000000070008000000000000002', 780, 1080);

-- As the General Office of the State Council announced for 2025.
insert into calendar_special_day (calendar_id, special_day, kind, name_zh, name_en, source) values
	(X'0192A000000070008000000000000001', '2025-01-01', 'HOLIDAY', '元旦', 'New Year', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-01-26', 'WORKING', '春节调休上班', 'Spring Festival, make-up day', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-01-28', 'HOLIDAY', '春节', 'Spring Festival', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-01-29', 'HOLIDAY', '春节', 'Spring Festival', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-01-30', 'HOLIDAY', '春节', 'Spring Festival', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-01-31', 'HOLIDAY', '春节', 'Spring Festival', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-02-01', 'HOLIDAY', '春节', 'Spring Festival', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-02-02', 'HOLIDAY', '春节', 'Spring Festival', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-02-03', 'HOLIDAY', '春节', 'Spring Festival', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-02-04', 'HOLIDAY', '春节', 'Spring Festival', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-02-08', 'WORKING', '春节调休上班', 'Spring Festival, make-up day', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-04-04', 'HOLIDAY', '清明节', 'Qingming Festival', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-04-05', 'HOLIDAY', '清明节', 'Qingming Festival', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-04-06', 'HOLIDAY', '清明节', 'Qingming Festival', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-04-27', 'WORKING', '劳动节调休上班', 'Labour Day, make-up day', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-05-01', 'HOLIDAY', '劳动节', 'Labour Day', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-05-02', 'HOLIDAY', '劳动节', 'Labour Day', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-05-03', 'HOLIDAY', '劳动节', 'Labour Day', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-05-04', 'HOLIDAY', '劳动节', 'Labour Day', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-05-05', 'HOLIDAY', '劳动节', 'Labour Day', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-05-31', 'HOLIDAY', '端午节', 'Dragon Boat Festival', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-06-01', 'HOLIDAY', '端午节', 'Dragon Boat Festival', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-06-02', 'HOLIDAY', '端午节', 'Dragon Boat Festival', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-09-28', 'WORKING', '国庆节、中秋节调休上班', 'National Day and Mid-Autumn Festival, make-up day', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-10-01', 'HOLIDAY', '国庆节、中秋节', 'National Day and Mid-Autumn Festival', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-10-02', 'HOLIDAY', '国庆节、中秋节', 'National Day and Mid-Autumn Festival', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-10-03', 'HOLIDAY', '国庆节、中秋节', 'National Day and Mid-Autumn Festival', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-10-04', 'HOLIDAY', '国庆节、中秋节', 'National Day and Mid-Autumn Festival', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-10-05', 'HOLIDAY', '国庆节、中秋节', 'National Day and Mid-Autumn Festival', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-10-06', 'HOLIDAY', '国庆节、中秋节', 'National Day and Mid-Autumn Festival', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-10-07', 'HOLIDAY', '国庆节、中秋节', 'National Day and Mid-Autumn Festival', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-10-08', 'HOLIDAY', '国庆节、中秋节', 'National Day and Mid-Autumn Festival', '国务院办公厅关于2025年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2025-10-11', 'WORKING', '国庆节、中秋节调休上班', 'National Day and Mid-Autumn Festival, make-up day', '国务院办公厅关于2025年部分节假日安排的通知');

-- As the General Office of the State Council announced for 2026.
insert into calendar_special_day (calendar_id, special_day, kind, name_zh, name_en, source) values
	(X'0192A000000070008000000000000001', '2026-01-01', 'HOLIDAY', '元旦', 'New Year', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-01-02', 'HOLIDAY', '元旦', 'New Year', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-01-03', 'HOLIDAY', '元旦', 'New Year', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-01-04', 'WORKING', '元旦调休上班', 'New Year, make-up day', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-02-14', 'WORKING', '春节调休上班', 'Spring Festival, make-up day', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-02-15', 'HOLIDAY', '春节', 'Spring Festival', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-02-16', 'HOLIDAY', '春节', 'Spring Festival', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-02-17', 'HOLIDAY', '春节', 'Spring Festival', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-02-18', 'HOLIDAY', '春节', 'Spring Festival', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-02-19', 'HOLIDAY', '春节', 'Spring Festival', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-02-20', 'HOLIDAY', '春节', 'Spring Festival', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-02-21', 'HOLIDAY', '春节', 'Spring Festival', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-02-22', 'HOLIDAY', '春节', 'Spring Festival', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-02-23', 'HOLIDAY', '春节', 'Spring Festival', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-02-28', 'WORKING', '春节调休上班', 'Spring Festival, make-up day', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-04-04', 'HOLIDAY', '清明节', 'Qingming Festival', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-04-05', 'HOLIDAY', '清明节', 'Qingming Festival', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-04-06', 'HOLIDAY', '清明节', 'Qingming Festival', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-05-01', 'HOLIDAY', '劳动节', 'Labour Day', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-05-02', 'HOLIDAY', '劳动节', 'Labour Day', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-05-03', 'HOLIDAY', '劳动节', 'Labour Day', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-05-04', 'HOLIDAY', '劳动节', 'Labour Day', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-05-05', 'HOLIDAY', '劳动节', 'Labour Day', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-05-09', 'WORKING', '劳动节调休上班', 'Labour Day, make-up day', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-06-19', 'HOLIDAY', '端午节', 'Dragon Boat Festival', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-06-20', 'HOLIDAY', '端午节', 'Dragon Boat Festival', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-06-21', 'HOLIDAY', '端午节', 'Dragon Boat Festival', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-09-20', 'WORKING', '国庆节调休上班', 'National Day, make-up day', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-09-25', 'HOLIDAY', '中秋节', 'Mid-Autumn Festival', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-09-26', 'HOLIDAY', '中秋节', 'Mid-Autumn Festival', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-09-27', 'HOLIDAY', '中秋节', 'Mid-Autumn Festival', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-10-01', 'HOLIDAY', '国庆节', 'National Day', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-10-02', 'HOLIDAY', '国庆节', 'National Day', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-10-03', 'HOLIDAY', '国庆节', 'National Day', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-10-04', 'HOLIDAY', '国庆节', 'National Day', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-10-05', 'HOLIDAY', '国庆节', 'National Day', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-10-06', 'HOLIDAY', '国庆节', 'National Day', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-10-07', 'HOLIDAY', '国庆节', 'National Day', '国务院办公厅关于2026年部分节假日安排的通知'),
	(X'0192A000000070008000000000000001', '2026-10-10', 'WORKING', '国庆节调休上班', 'National Day, make-up day', '国务院办公厅关于2026年部分节假日安排的通知');
