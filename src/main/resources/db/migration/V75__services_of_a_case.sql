-- The services of a case: asked for, begun, ended. What is asked for twice at one time is refused by the number.
create table zv_service_run (
    id uuid primary key,
    case_reference varchar(9) not null references zv_case (reference),
    service varchar(30) not null,
    number integer not null,
    asked_at timestamp with time zone not null,
    began_at timestamp with time zone,
    ended_at timestamp with time zone,
    version integer not null,
    constraint zv_service_run_number unique (case_reference, service, number)
);
