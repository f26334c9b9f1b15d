alter table rfq add column region varchar(6);
