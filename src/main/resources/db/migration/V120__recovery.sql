-- The time everybody has to recover and to reflect of whom there is reason to believe that the person is a victim: days and codes. What was
-- said and the reasons stand in the case file.
create table zv_recovery_period (
    id uuid primary key,
    case_reference varchar(9) not null unique references zv_case (reference),
    grounds_on date not null,
    last_day date not null,
    extensions integer not null,
    wish varchar(20),
    ground varchar(20),
    told_on date,
    remedy varchar(10),
    over_at timestamp with time zone,
    ending varchar(20),
    version integer not null
);
