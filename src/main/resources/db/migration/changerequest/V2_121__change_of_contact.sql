alter table change_request add column new_contact_name varchar(100);
alter table change_request add column new_contact_email varchar(160);
alter table change_request add column new_contact_phone varchar(50);

alter table change_request drop constraint ck_change_request_kind;

alter table change_request add constraint ck_change_request_kind check (kind in ('BANK', 'LEGAL', 'CONTACT'));

alter table change_request add constraint ck_change_request_contact check ((kind = 'CONTACT') = (new_contact_name is not null));
