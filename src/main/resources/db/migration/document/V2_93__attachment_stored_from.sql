-- From where somebody without an account has handed a file in; kept for a day, for the limit of that day.
alter table attachment add column stored_from varchar(64);

create index idx_attachment_stored_from on attachment (stored_from, stored_at);
