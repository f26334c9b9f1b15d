alter table supplier_counter modify column name varchar(60) not null;

alter table supplier modify column number varchar(40);
