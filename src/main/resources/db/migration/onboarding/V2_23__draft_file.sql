create table draft_file (
	draft_id binary(16) not null,
	attachment_id binary(16) not null,
	primary key (draft_id, attachment_id),
	constraint fk_draft_file_draft foreign key (draft_id) references application_draft (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index idx_application_document_attachment on supplier_application_document (attachment_id);
