-- A closed case that was opened again: how it had been closed stays on record.
create table zv_case_reopening (
    id uuid primary key,
    case_reference varchar(9) not null references zv_case (reference),
    number integer not null,
    closed_at timestamp with time zone not null,
    outcome varchar(30) not null,
    reason varchar(30) not null,
    reopened_at timestamp with time zone not null,
    version integer not null,
    constraint zv_case_reopening_number unique (case_reference, number)
);
