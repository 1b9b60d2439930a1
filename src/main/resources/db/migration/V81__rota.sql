-- What the coordinator said of the turn of an organisation, or of whom it takes: the newest counts, rows are added, and one that holds
-- for one time is marked when it was used. Of two who say something at once the second is refused by the number.
create table zv_rota_wish (
  id uuid primary key,
  organisation varchar(40) not null,
  number integer not null,
  what varchar(12) not null,
  until_day date,
  reason varchar(20) not null,
  wished_by varchar(40) not null,
  wished_at timestamp with time zone not null,
  used_at timestamp with time zone,
  version integer not null,
  constraint zv_rota_wish_number unique (organisation, number)
);

-- Who was asked longest ago, however many cases there are.
create index zv_responsibility_turn on zv_responsibility (capacity, organisation, since);
