alter table change_request add column new_legal_representative varchar(100);
alter table change_request add column new_registered_capital varchar(100);
alter table change_request add column new_established_on date;
alter table change_request add column new_valid_until date;
