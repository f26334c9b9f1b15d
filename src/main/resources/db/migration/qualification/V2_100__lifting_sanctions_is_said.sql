-- A restriction or disqualification ends early only by a decision that says so.
alter table qualification add column lifts_sanctions boolean not null default false;
