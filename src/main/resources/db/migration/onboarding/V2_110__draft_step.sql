alter table application_draft add column step varchar(20) default 'COMPANY' not null;

alter table application_draft add constraint ck_application_draft_step
	check (step in ('COMPANY', 'CONTACT', 'BANK', 'QUESTIONS', 'DOCUMENTS', 'REVIEW'));
