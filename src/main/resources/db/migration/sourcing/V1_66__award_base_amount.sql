alter table award_line add column rate_date date;
alter table award_line add column rate_source varchar(200);
alter table award_line add column base_amount decimal(19, 4);
alter table award_line add column base_currency char(3);
alter table award_line add column base_rate decimal(19, 10);
alter table award_line add column base_rate_date date;
alter table award_line add column base_rate_source varchar(200);

update award_line set
	rate_date = (select b.rate_date from bid b where b.id = award_line.bid_id),
	rate_source = (select b.rate_source from bid b where b.id = award_line.bid_id)
where rate is not null;
