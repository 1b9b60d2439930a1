-- Who accompanies the person of a case: codes and moments only. What they are called and need stands in the case file.
create table zv_accompanying (
    id uuid primary key,
    case_reference varchar(9) not null references zv_case (reference),
    number integer not null,
    relation varchar(20) not null,
    child boolean not null,
    separately boolean not null,
    joined_at timestamp with time zone not null,
    needs_assessed_at timestamp with time zone,
    left_at timestamp with time zone,
    version integer not null,
    constraint zv_accompanying_number unique (case_reference, number)
);
