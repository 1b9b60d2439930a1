-- Every time a task left the hands of somebody other than by her own doing; rows are added, never changed.
create table zv_task_handover (
  task_id varchar(64) not null,
  number int not null,
  case_reference varchar(9) not null references zv_case (reference),
  activity varchar(100) not null,
  organisation varchar(40) not null,
  from_account varchar(40) not null,
  -- Nobody: it is free for everybody of the organisation again.
  to_account varchar(40),
  -- Nobody: it followed from what was done to the account, which is written elsewhere.
  by_account varchar(40),
  reason varchar(30) not null,
  handed_at timestamp with time zone not null,
  primary key (task_id, number)
);
create index zv_task_handover_case on zv_task_handover (case_reference, handed_at);
