-- A permission is watched until something took its place; an application for a residence permit has a life of its own.
alter table zv_permission drop column permit_granted;
alter table zv_permission add column over_at timestamp with time zone;

drop table zv_residence_permit;
create table zv_residence_permit (
  id uuid primary key,
  case_reference varchar(9) not null references zv_case (reference),
  number int not null,
  applied_at timestamp with time zone not null,
  valid_from date,
  valid_to date,
  over_at timestamp with time zone,
  version bigint not null,
  unique (case_reference, number)
);

-- What the person said last on cooperating in proceedings, whoever asked.
alter table zv_inquiry add column cooperation varchar(12);
alter table zv_inquiry add column cooperation_said_on date;
alter table zv_crisis_stay drop column cooperation;
