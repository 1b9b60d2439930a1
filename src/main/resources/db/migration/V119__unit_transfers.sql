-- Whether a police unit takes a case over from another, and what it said; codes and moments only.
create table zv_unit_transfer (
    id uuid primary key,
    case_reference varchar(9) not null references zv_case (reference),
    number integer not null,
    giver varchar(40) not null,
    unit varchar(40) not null,
    reason varchar(24) not null,
    asked_at timestamp with time zone not null,
    answer varchar(12),
    answered_at timestamp with time zone,
    version integer not null,
    constraint zv_unit_transfer_number unique (case_reference, number)
);
