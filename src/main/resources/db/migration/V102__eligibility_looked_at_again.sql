-- Each look at whether somebody in reintegration still may take part, because a fact changed on which that was decided.
create table zv_eligibility_review (
  id uuid primary key,
  programme uuid not null references zv_reintegration (id),
  number int not null,
  status_before varchar(20) not null,
  asked_at timestamp with time zone not null,
  answer varchar(12),
  answered_at timestamp with time zone,
  ground varchar(20),
  right_lost_on date,
  version bigint not null,
  unique (programme, number)
);
