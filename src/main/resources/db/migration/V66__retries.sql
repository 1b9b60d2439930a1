-- Every step that had failed and that somebody had tried once more, for a second person to look at.
create table zv_retry (
  job_id varchar(64) not null,
  number int not null,
  case_reference varchar(9),
  step varchar(255) not null,
  asked_at timestamp with time zone not null,
  asked_by varchar(40) not null,
  primary key (job_id, number)
);
create index zv_retry_newest on zv_retry (asked_at);
