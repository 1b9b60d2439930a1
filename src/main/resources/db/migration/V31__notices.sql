-- What somebody is to be told; told once per key.
create table zv_notice (
  dedupe_key varchar(80) primary key,
  kind varchar(20) not null,
  case_reference varchar(9),
  due_at timestamp with time zone,
  organisation varchar(40) not null,
  recipient varchar(12) not null,
  late boolean not null,
  posted_at timestamp with time zone not null
);
