-- The returns that the person of a case wished for, with help: codes and moments only, from which the model goes on. No country, no way
-- of travelling and no name of a body abroad; what was said stands in the case file.
create table zv_assisted_return (
    id uuid primary key,
    case_reference varchar(9) not null references zv_case (reference),
    number integer not null,
    wish varchar(20),
    wished_at timestamp with time zone,
    interests varchar(20),
    risk varchar(20),
    documents varchar(20),
    testimony varchar(20),
    receiver varchar(20),
    departed_on date,
    arrival varchar(20),
    contacts integer not null,
    ending varchar(20),
    version integer not null,
    constraint zv_assisted_return_number unique (case_reference, number)
);
