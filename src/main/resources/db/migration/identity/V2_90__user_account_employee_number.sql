alter table user_account add column employee_number varchar(100) not null default '';

create index idx_user_account_employee_number on user_account (employee_number);
