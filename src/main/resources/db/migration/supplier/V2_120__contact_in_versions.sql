alter table supplier_version add column contact_name varchar(100) not null default '';
alter table supplier_version add column contact_email varchar(160) not null default '';
alter table supplier_version add column contact_phone varchar(50) not null default '';

-- Contacts were not kept by version: all there are get the one that is in force.
update supplier_version v set
	contact_name = (select s.contact_name from supplier s where s.id = v.supplier_id),
	contact_email = (select s.contact_email from supplier s where s.id = v.supplier_id),
	contact_phone = (select s.contact_phone from supplier s where s.id = v.supplier_id);
