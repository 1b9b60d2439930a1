-- Where a person lived: one row per provider and time, so that care days are counted for each; the periods of a case run over all of them.
create table zv_provider_stay (
    id uuid primary key,
    case_reference varchar(9) not null references zv_case (reference),
    number integer not null,
    housing varchar(8) not null,
    provider varchar(40) not null,
    since timestamp with time zone not null,
    until_at timestamp with time zone,
    ending varchar(24),
    version integer not null,
    constraint zv_provider_stay_number unique (case_reference, number)
);
alter table zv_crisis_stay drop column provider;
-- Who comes back within the period is admitted again; the period goes on.
alter table zv_crisis_stay add column returned_at timestamp with time zone;
