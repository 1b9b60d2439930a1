-- Whether somebody is to be taken in for crisis accommodation, and where she goes if not.
create table zv_crisis_entry (
  case_reference varchar(9) primary key references zv_case (reference),
  needed boolean not null,
  route varchar(20),
  settled_at timestamp with time zone not null,
  version bigint not null
);

-- One question to one crisis provider; the providers asked after one announcement make a round.
create table zv_standby (
  position bigint generated always as identity primary key,
  case_reference varchar(9) not null references zv_case (reference),
  round int not null,
  provider varchar(40) not null,
  asked_at timestamp with time zone not null,
  eta timestamp with time zone not null,
  prepared_at timestamp with time zone,
  outcome varchar(12),
  closed_at timestamp with time zone,
  version bigint not null
);
create index zv_standby_case on zv_standby (case_reference);

create table zv_crisis_stay (
  case_reference varchar(9) primary key references zv_case (reference),
  provider varchar(40) not null,
  admitted_at timestamp with time zone not null,
  admission_recorded boolean not null,
  risk_assessed boolean not null,
  needs_assessed boolean not null,
  programme_explained boolean not null,
  route varchar(20),
  cooperation varchar(10),
  extended_until date,
  relocations int default 0 not null,
  last_event varchar(20),
  ending varchar(24),
  ending_since timestamp with time zone,
  exited_at timestamp with time zone,
  exit_reason varchar(24),
  care_days int,
  version bigint not null
);

-- Nights away are no care days.
create table zv_absence (
  position bigint generated always as identity primary key,
  case_reference varchar(9) not null references zv_case (reference),
  missing boolean not null,
  under_threat boolean not null,
  since timestamp with time zone not null,
  until_at timestamp with time zone,
  version bigint not null
);
create index zv_absence_case on zv_absence (case_reference);
