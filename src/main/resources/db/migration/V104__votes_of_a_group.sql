-- Whether the members voted in writing, and whether enough of them voted to decide anything.
alter table zv_group_round add column written boolean default false not null;
alter table zv_group_round add column quorate boolean;
update zv_group_round set quorate = true where accepted is not null;
