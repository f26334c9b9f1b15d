create index idx_qualification_ending on qualification (stage, valid_to, id);
