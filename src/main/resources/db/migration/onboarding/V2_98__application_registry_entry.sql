alter table supplier_application add column legal_representative varchar(100) not null default '';
alter table supplier_application add column registered_capital varchar(100) not null default '';
alter table supplier_application add column established_on date;
alter table supplier_application add column valid_until date;
create index idx_application_decided on supplier_application (status, status_since, id);
