-- What the watcher found broken, until it is mended.
create table zv_alarm (
  id uuid primary key,
  kind varchar(24) not null,
  subject varchar(64) not null,
  case_reference varchar(9),
  raised_at timestamp with time zone not null,
  seen_at timestamp with time zone,
  seen_by varchar(40),
  ended_at timestamp with time zone
);
create index zv_alarm_open on zv_alarm (ended_at, kind, subject);
create index zv_alarm_case on zv_alarm (case_reference, ended_at);

-- The last sign of life of what runs by itself.
create table zv_heartbeat (
  name varchar(20) primary key,
  beat_at timestamp with time zone not null
);

-- Which node does what only one may do (the columns are ShedLock's).
create table zv_lock (
  name varchar(64) primary key,
  lock_until timestamp not null,
  locked_at timestamp not null,
  locked_by varchar(255) not null
);
