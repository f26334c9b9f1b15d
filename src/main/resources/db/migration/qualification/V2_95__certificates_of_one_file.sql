alter table certificate drop constraint uk_certificate_attachment;

alter table certificate add constraint uk_certificate_attachment unique (attachment_id, certificate_type_id);
