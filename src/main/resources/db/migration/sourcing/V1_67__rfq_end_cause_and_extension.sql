alter table rfq add column end_cause varchar(20);
alter table rfq add column extended_from datetime(6);
alter table rfq add column extended_at datetime(6);
alter table rfq add column extension_reason varchar(1000);

update rfq set end_cause = 'TOO_FEW_BIDS', end_reason = null where status = 'FAILED' and end_reason = 'TOO_FEW_BIDS';
update rfq set end_cause = 'NO_AWARD' where status = 'FAILED' and end_cause is null;
update rfq set end_cause = 'CANCELLED' where status = 'CANCELLED';

alter table rfq add constraint ck_rfq_end_cause check (end_cause in ('TOO_FEW_BIDS', 'NO_AWARD', 'CANCELLED'));

alter table bid add column draft_saved_by varchar(190);
