-- Whoever asks to revoke a certificate may take the question back while it waits.
alter table certificate_revocation drop constraint ck_certificate_revocation_stage;
alter table certificate_revocation add constraint ck_certificate_revocation_stage
	check (stage in ('PROPOSED', 'APPROVED', 'REFUSED', 'RETURNED', 'WITHDRAWN'));
alter table certificate_revocation add constraint ck_certificate_revocation_withdrawn
	check (stage <> 'WITHDRAWN' or decided_by is null);
