-- What was done with power over others, by whom and when. Rows are only ever added; each carries a hash over itself and
-- the one before. No case data. A column added later is empty in older rows and no part of their hash.
create table zv_audit_event (
  sequence bigint primary key,
  at timestamp with time zone not null,
  -- Nobody: the installation itself, at its start.
  actor varchar(40),
  act varchar(30) not null,
  outcome varchar(12) not null,
  account varchar(40),
  organisation varchar(40),
  -- Whoever asked for what is confirmed or refused here.
  asked_by varchar(40),
  -- Unique, so that the chain cannot fork.
  previous_hash varchar(64) not null unique,
  hash varchar(64) not null unique
);
create index zv_audit_event_organisation on zv_audit_event (organisation, sequence);
create index zv_audit_event_time on zv_audit_event (at);

-- The last link, one row: whoever adds one waits here for her turn, and rows cut off the end are noticed.
create table zv_audit_head (
  id int primary key,
  sequence bigint not null,
  hash varchar(64) not null
);
insert into zv_audit_head (id, sequence, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
