alter table certificate_type add column must_expire boolean not null default true;
