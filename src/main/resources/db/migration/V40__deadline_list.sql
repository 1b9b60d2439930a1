-- Every reminder the coordinator sent for a clock by hand.
create table zv_obligation_nudge (
  obligation_id uuid not null references zv_obligation (id),
  number int not null,
  nudged_at timestamp with time zone not null,
  nudged_by varchar(40) not null,
  primary key (obligation_id, number)
);

-- The coordinator's page is filtered by state and one other thing, and always ordered by what is due first.
create index zv_obligation_extended on zv_obligation (state, extended, due_at);
create index zv_obligation_by_case on zv_obligation (state, case_reference, due_at);
