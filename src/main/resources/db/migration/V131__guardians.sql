-- Who speaks for a child, and from when to when: codes and days only. What they are called stands in the case file.
create table zv_guardian (
    id uuid primary key,
    case_reference varchar(9) not null references zv_case (reference),
    number integer not null,
    kind varchar(20) not null,
    since_day date not null,
    until_day date,
    ending varchar(20),
    version integer not null,
    constraint zv_guardian_number unique (case_reference, number)
);
