-- People of one event: each has a case of her own, and each case belongs to one event at most.
create table zv_found_together (
    id uuid primary key,
    event_id uuid not null,
    case_reference varchar(9) not null references zv_case (reference),
    joined_at timestamp with time zone not null,
    left_at timestamp with time zone,
    standing varchar(3),
    version integer not null,
    constraint zv_found_together_once unique (case_reference, standing)
);
create index zv_found_together_event on zv_found_together (event_id);
