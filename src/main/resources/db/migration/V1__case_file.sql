create table zv_case (
  reference varchar(9) primary key,
  opened_at timestamp with time zone not null,
  policy_profile varchar(40) not null
);

create table zv_responsibility (
  id uuid primary key,
  case_reference varchar(9) not null references zv_case (reference),
  capacity varchar(30) not null,
  organisation varchar(40) not null,
  since timestamp with time zone not null,
  until_at timestamp with time zone
);
create index zv_responsibility_case on zv_responsibility (case_reference, capacity);
create index zv_responsibility_organisation on zv_responsibility (organisation, case_reference);

create table zv_appointment (
  id uuid primary key,
  case_reference varchar(9) not null references zv_case (reference),
  username varchar(40) not null,
  since timestamp with time zone not null,
  until_at timestamp with time zone
);
create index zv_appointment_case on zv_appointment (case_reference);

-- One data key per case and compartment, wrapped by a key that is kept outside the database.
create table zv_case_key (
  case_reference varchar(9) not null references zv_case (reference),
  compartment varchar(20) not null,
  wrapped_key bytea not null,
  primary key (case_reference, compartment)
);

-- The ledger: rows are added, never changed.
create table zv_case_entry (
  position bigint generated always as identity primary key,
  id uuid not null unique,
  case_reference varchar(9) not null references zv_case (reference),
  compartment varchar(20) not null,
  form varchar(60) not null,
  recorded_at timestamp with time zone not null,
  recorded_by varchar(40) not null,
  organisation varchar(40) not null,
  content bytea not null
);
create index zv_case_entry_form on zv_case_entry (case_reference, form, compartment);
