-- Every time another organisation was named for an open case; rows are added, never changed.
create table zv_body_change (
  case_reference varchar(9) not null references zv_case (reference),
  number int not null,
  capacity varchar(30) not null,
  from_organisation varchar(40) not null,
  to_organisation varchar(40) not null,
  reason varchar(30) not null,
  by_account varchar(40) not null,
  changed_at timestamp with time zone not null,
  primary key (case_reference, number)
);

-- Every time the coordinator changed who belongs to a group, or who chairs it; who came and went stands with the members.
create table zv_group_change (
  group_id uuid not null references zv_group (id),
  number int not null,
  chair varchar(40) not null,
  reason varchar(30) not null,
  by_account varchar(40) not null,
  changed_at timestamp with time zone not null,
  primary key (group_id, number)
);
