-- Who looked at what of which case: written, and kept, before it is shown. Rows are only ever added, each sealed by itself; no
-- chain, for people who look do not wait for each other. Names of questions, never an answer. No reference to zv_case: its row may
-- be locked by the very transaction in which somebody looks, and a look outlives what was looked at.
create table zv_look (
  id uuid primary key,
  looked_at timestamp with time zone not null,
  username varchar(40) not null,
  organisation varchar(40) not null,
  role varchar(30) not null,
  case_reference varchar(9) not null,
  what varchar(12) not null,
  -- The task for which; without one it was the page of the case.
  task varchar(64),
  compartments varchar(120) not null,
  fields text not null,
  seal bytea not null
);
create index zv_look_case on zv_look (case_reference, looked_at);
create index zv_look_reader on zv_look (username, looked_at);
