-- What happens to a person is reported in her case, whichever service runs; when she was away follows from it.
create table zv_case_event (
    id uuid primary key,
    case_reference varchar(9) not null references zv_case (reference),
    number integer not null,
    kind varchar(20) not null,
    happened_at timestamp with time zone not null,
    under_threat boolean not null,
    recipient varchar(30),
    taken_back_at timestamp with time zone,
    version integer not null,
    constraint zv_case_event_number unique (case_reference, number)
);
drop table zv_absence;
alter table zv_inquiry drop column last_event;
alter table zv_inquiry drop column missing_since;
alter table zv_inquiry drop column under_threat;
alter table zv_crisis_stay drop column last_event;
