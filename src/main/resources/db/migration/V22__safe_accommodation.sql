-- Each wish for a safe place; the newest one of a case is the one that counts.
create table zv_safe_stay (
  id uuid primary key,
  case_reference varchar(9) not null references zv_case (reference),
  number int not null,
  entry varchar(12),
  title_until date,
  title_impossible boolean not null,
  hand_over_accepted boolean,
  still_sought boolean not null,
  admitted_at timestamp with time zone,
  review varchar(10),
  exited_on date,
  next_step varchar(20),
  version bigint not null,
  unique (case_reference, number)
);
