-- In whose place an award was decided, where it was not the decider's own to decide.
alter table award add column decided_for varchar(190);
