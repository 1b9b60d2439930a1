-- Whether a group has asked for another member, because too few of those it has may decide.
alter table zv_group add column lacking boolean default false not null;
