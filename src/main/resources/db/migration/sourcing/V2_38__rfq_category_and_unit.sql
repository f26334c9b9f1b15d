alter table rfq add column category_id binary(16);
alter table rfq add column business_unit_id binary(16);
alter table rfq add column exception_reason varchar(1000) not null default '';
alter table rfq add constraint fk_rfq_category foreign key (category_id) references category (id);
alter table rfq add constraint fk_rfq_business_unit foreign key (business_unit_id) references business_unit (id);
