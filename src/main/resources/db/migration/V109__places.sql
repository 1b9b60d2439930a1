-- A bed or a room of a provider, given to one case at a time. Others know its code; the address is locked for its own workers.
create table zv_place (
  id uuid primary key,
  provider varchar(40) not null references zv_organisation (id),
  code varchar(12) not null unique,
  housing varchar(6) not null,
  beds int not null,
  for_children boolean not null,
  for_men boolean not null,
  step_free boolean not null,
  address varchar(2000),
  withdrawn boolean not null,
  case_reference varchar(9) references zv_case (reference),
  -- Until when it is held for somebody who has not come yet; without it the person lives there.
  held_until timestamp with time zone,
  version int not null
);
create index zv_place_provider on zv_place (provider, housing);
create index zv_place_case on zv_place (case_reference);
