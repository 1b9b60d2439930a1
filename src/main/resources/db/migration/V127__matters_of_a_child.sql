-- What is still to be settled for a child, or with somebody who was one: one row for each kind, codes only.
create table zv_child_matter (
    id uuid primary key,
    case_reference varchar(9) not null references zv_case (reference),
    kind varchar(20) not null,
    open boolean not null,
    version integer not null,
    constraint zv_child_matter_kind unique (case_reference, kind)
);
