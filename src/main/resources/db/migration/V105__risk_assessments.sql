-- How great the risk to the person of a case was found to be, and when it is looked at again: codes and days only. What was found
-- stands in the case file.
create table zv_risk_assessment (
    id uuid primary key,
    case_reference varchar(9) not null references zv_case (reference),
    number integer not null,
    level varchar(10) not null,
    assessed_at timestamp with time zone not null,
    next_review date,
    version integer not null,
    constraint zv_risk_assessment_number unique (case_reference, number)
);
