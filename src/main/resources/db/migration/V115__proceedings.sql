-- The sheet of the criminal proceedings in a case, kept by the office of the prosecutor: codes, days and figures. What was written stands
-- in the case file.
create table zv_proceedings (
    id uuid primary key,
    case_reference varchar(9) not null unique references zv_case (reference),
    complaint varchar(10) not null,
    named_at timestamp with time zone,
    entry varchar(10),
    stage varchar(30),
    stage_on date,
    outcome varchar(20),
    accused integer,
    victims_female integer,
    victims_male integer,
    victims_other integer,
    victims_minor integer,
    notified_for date,
    version integer not null
);

-- The hearings that were fixed; whoever knows the person learns their days.
create table zv_hearing (
    id uuid primary key,
    case_reference varchar(9) not null references zv_case (reference),
    number integer not null,
    at timestamp with time zone not null,
    fixed_at timestamp with time zone not null,
    cancelled boolean not null,
    prepared boolean not null,
    version integer not null,
    constraint zv_hearing_number unique (case_reference, number)
);
