alter table approval_seat add column delegation_id binary(16);
alter table approval_seat add constraint fk_approval_seat_delegation
	foreign key (delegation_id) references delegation (id);
create index idx_approval_seat_state on approval_seat (state, holder);

alter table inbox_task add column delegation_id binary(16);
