alter table supplier add column legal_representative varchar(100) not null default '';
alter table supplier add column registered_capital varchar(100) not null default '';
alter table supplier add column established_on date;
alter table supplier add column valid_until date;
alter table supplier_version add column legal_representative varchar(100) not null default '';
alter table supplier_version add column registered_capital varchar(100) not null default '';
alter table supplier_version add column established_on date;
alter table supplier_version add column valid_until date;
