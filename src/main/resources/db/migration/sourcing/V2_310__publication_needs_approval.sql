alter table rfq drop constraint ck_rfq_status;

alter table rfq add constraint ck_rfq_status check (status in ('DRAFT', 'PUBLICATION_APPROVAL', 'PUBLISHED', 'CLOSED', 'OPENED', 'AWARD_APPROVAL', 'AWARDED', 'FAILED', 'CANCELLED'));
