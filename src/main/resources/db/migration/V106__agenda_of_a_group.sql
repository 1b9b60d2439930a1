-- What a group is to talk about at its next meeting, and the day its members agreed on for that.
create table zv_group_matter (
  group_id uuid not null references zv_group (id),
  number int not null,
  matter varchar(30) not null,
  raised_at timestamp with time zone not null,
  met_at timestamp with time zone,
  primary key (group_id, number)
);

alter table zv_group add column next_on date;
