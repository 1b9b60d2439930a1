-- What the bodies that could remove somebody from Slovenia are told: a reference, a day, and no reason; and what they confirm.
create table zv_removal_notice (
    id uuid primary key,
    case_reference varchar(9) not null references zv_case (reference),
    number integer not null,
    recipient varchar(40) not null,
    until_day date,
    sent_at timestamp with time zone not null,
    receipt varchar(10),
    receipt_at timestamp with time zone,
    version integer not null,
    constraint zv_removal_notice_number unique (case_reference, number, recipient)
);
