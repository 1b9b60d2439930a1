-- Each decision on a permission to stay; the newest one of a case is the one in force.
create table zv_permission (
  id uuid primary key,
  case_reference varchar(9) not null references zv_case (reference),
  number int not null,
  granted boolean not null,
  granted_on date,
  last_day date,
  extensions int not null,
  continuation varchar(20),
  permit_granted boolean,
  version bigint not null,
  unique (case_reference, number)
);

create table zv_permission_extension (
  permission_id uuid not null references zv_permission (id),
  number int not null,
  from_day date not null,
  to_day date not null,
  decided_on date not null,
  primary key (permission_id, number)
);

create table zv_residence_permit (
  id uuid primary key,
  case_reference varchar(9) not null references zv_case (reference),
  valid_from date not null,
  valid_to date not null
);
create index zv_residence_permit_case on zv_residence_permit (case_reference);
