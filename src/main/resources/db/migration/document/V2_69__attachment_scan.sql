alter table attachment add column scan varchar(20) default 'NOT_SCANNED' not null;

alter table attachment add constraint ck_attachment_scan check (scan in ('NOT_SCANNED', 'CLEAN', 'QUARANTINED', 'INFECTED'));

create index idx_attachment_scan on attachment (scan, stored_at);

create index idx_attachment_stored_by on attachment (stored_by, stored_at);
