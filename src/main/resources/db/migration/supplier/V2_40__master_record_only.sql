drop table supplier_inquiry;

alter table supplier drop constraint ck_supplier_status;

-- What a published tender told us stays; what a company only applied for was never a supplier.
update supplier set status = 'IMPORTED', status_reason = '', bank_name = null, bank_account_sealed = null,
	bank_holder_sealed = null, bank_account_tail = null, bank_account_index = null
where status in ('SUBMITTED', 'INFORMATION_REQUESTED', 'REJECTED', 'WITHDRAWN')
	and exists (select 1 from audit_entry a where a.subject_id = supplier.id and a.action = 'SUPPLIER_IMPORTED');

delete from supplier_document where supplier_id in (select id from supplier where status not in ('ACTIVE', 'SUSPENDED'));

delete from supplier_user where supplier_id in (select id from supplier where status not in ('ACTIVE', 'SUSPENDED', 'IMPORTED'));

delete from supplier where status not in ('ACTIVE', 'SUSPENDED', 'IMPORTED');

alter table supplier drop column application_id;

alter table supplier drop column application_number;

alter table supplier drop column application_token_hash;

alter table supplier drop column submitted_at;

alter table supplier add constraint ck_supplier_status check (status in ('ACTIVE', 'SUSPENDED', 'IMPORTED'));
