-- The right of the person of a case to compensation by the State: codes and days only, from which its periods are counted. What was
-- said stands in the case file.
create table zv_compensation_right (
    id uuid primary key,
    case_reference varchar(9) not null unique references zv_case (reference),
    begun_at timestamp with time zone not null,
    act_ended_on date,
    incapacity varchar(10),
    incapacity_until date,
    enforcement_on date,
    act varchar(20),
    dependants varchar(10),
    wish varchar(20),
    looked_at timestamp with time zone,
    wanted_at timestamp with time zone,
    told_for date,
    ending varchar(20),
    version integer not null
);

-- A claim from the day it was filed: what came of it, and until when something can be done.
create table zv_compensation_claim (
    id uuid primary key,
    case_reference varchar(9) not null references zv_case (reference),
    number integer not null,
    filed_on date not null,
    came varchar(20),
    came_on date,
    supplement_until date,
    in_part boolean not null,
    remedy varchar(20),
    paid varchar(20),
    version integer not null,
    constraint zv_compensation_claim_number unique (case_reference, number)
);
