-- Each application for reintegration; the newest one of a case is the one that counts.
create table zv_reintegration (
  id uuid primary key,
  case_reference varchar(9) not null references zv_case (reference),
  number int not null,
  applied_on date,
  eligibility varchar(20),
  title_needed boolean not null,
  title_until date,
  place varchar(20),
  review varchar(10),
  exited_on date,
  exit_outcome varchar(20),
  first_follow_up date,
  second_follow_up date,
  version bigint not null,
  unique (case_reference, number)
);
