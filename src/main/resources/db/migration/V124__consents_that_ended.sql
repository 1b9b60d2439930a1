-- Who must stop because a consent was taken back, and what became of that; codes and moments only.
create table zv_consent_stop (
    id uuid primary key,
    case_reference varchar(9) not null references zv_case (reference),
    number integer not null,
    recipient varchar(30) not null,
    purpose varchar(10) not null,
    body varchar(40) not null,
    done varchar(20),
    done_at timestamp with time zone,
    version integer not null,
    constraint zv_consent_stop_number unique (case_reference, number)
);
