-- Who works here, for whom, and what opens the account, sealed: a row changed past the program lets nobody in.
alter table zv_organisation add column seal bytea;
alter table zv_account add column seal bytea;

-- The chain alone could be made anew by whoever may write every row; the key of the seals lies outside the database.
alter table zv_audit_event add column seal bytea;
alter table zv_audit_head add column seal bytea;
