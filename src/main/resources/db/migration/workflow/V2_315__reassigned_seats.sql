alter table approval_seat add column reassigned boolean not null default false;
