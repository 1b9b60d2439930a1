-- Two people undo a link that was confirmed: who proposed it, so that it is somebody else who agrees.
alter table zv_case_link add column undoing_proposed_by varchar(40);
