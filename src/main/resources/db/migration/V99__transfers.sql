-- That somebody is to move to another provider while the programme goes on, and which providers were asked; codes and moments only.
create table zv_transfer (
    id uuid primary key,
    case_reference varchar(9) not null references zv_case (reference),
    number integer not null,
    housing varchar(8) not null,
    giver varchar(40) not null,
    reason varchar(24) not null,
    asked_at timestamp with time zone not null,
    last_day date,
    agreed boolean not null,
    round integer not null,
    wanted varchar(40),
    next varchar(20),
    ending varchar(12),
    ended_at timestamp with time zone,
    version integer not null,
    constraint zv_transfer_number unique (case_reference, number)
);
create table zv_transfer_question (
    transfer uuid not null references zv_transfer (id),
    position integer not null,
    round integer not null,
    provider varchar(40) not null,
    asked_at timestamp with time zone not null,
    answer varchar(12),
    answered_at timestamp with time zone,
    primary key (transfer, position)
);
