alter table supplier_merge drop constraint ck_supplier_merge_state;

alter table supplier_merge add constraint ck_supplier_merge_state
	check (state in ('PROPOSED', 'DONE', 'REJECTED', 'UNDOING_PROPOSED', 'UNDONE'));

alter table supplier_merge add column undo_proposed_by varchar(190);

alter table supplier_merge add column undo_proposed_at datetime(6);

alter table supplier_merge add column undo_refusal varchar(2000);

alter table supplier_merge add constraint ck_supplier_merge_undoing_persons
	check (undone_by is null or undo_proposed_by is null or undone_by <> undo_proposed_by);
