-- What was determined to be best for a child before it goes anywhere: codes and days only. What was said and weighed stands in the case file.
create table zv_best_interests (
    id uuid primary key,
    case_reference varchar(9) not null references zv_case (reference),
    number integer not null,
    matter varchar(10) not null,
    answer varchar(10) not null,
    child_heard varchar(20) not null,
    child_agrees varchar(20),
    solution varchar(20),
    determined_on date,
    determined_by varchar(40) not null,
    recorded_at timestamp with time zone not null,
    version integer not null,
    constraint zv_best_interests_number unique (case_reference, number)
);
