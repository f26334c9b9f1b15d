alter table attachment add column claimed_at datetime(6);

update attachment set claimed_at = stored_at;

create index idx_attachment_claimed on attachment (claimed_at, stored_at);
