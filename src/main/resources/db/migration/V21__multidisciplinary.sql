-- The groups the coordinator named for a case; the newest one that is not dismissed is the group of the case.
create table zv_group (
  id uuid primary key,
  case_reference varchar(9) not null references zv_case (reference),
  number int not null,
  chair varchar(40) not null,
  named_at timestamp with time zone not null,
  dismissed_at timestamp with time zone,
  version bigint not null,
  unique (case_reference, number)
);

-- Named is not appointed: only who has signed the statement gets access, see zv_appointment.
create table zv_group_member (
  group_id uuid not null references zv_group (id),
  position int not null,
  username varchar(40) not null,
  organisation varchar(40) not null,
  signed_at timestamp with time zone,
  replaced_at timestamp with time zone,
  primary key (group_id, position)
);

create table zv_group_round (
  id uuid primary key,
  group_id uuid not null references zv_group (id),
  number int not null,
  proposal varchar(30) not null,
  ground varchar(50),
  proposed_at timestamp with time zone not null,
  accepted boolean,
  counted_at timestamp with time zone,
  effective_on date,
  version bigint not null,
  unique (group_id, number)
);

create table zv_group_vote (
  round_id uuid not null references zv_group_round (id),
  username varchar(40) not null,
  organisation varchar(40) not null,
  vote varchar(8) not null,
  cast_at timestamp with time zone not null,
  primary key (round_id, username)
);
