-- Who may learn what of a person, and how that was said. What the table before held names neither language nor words nor an end, and
-- cannot be sealed with them: it is asked again.
drop table zv_consent;
create table zv_consent (
    position bigint generated always as identity primary key,
    case_reference varchar(9) not null references zv_case (reference),
    recipient varchar(30) not null,
    purpose varchar(10) not null,
    answer varchar(10) not null,
    signed_by varchar(20),
    own_view varchar(12),
    how varchar(10),
    language varchar(3),
    interpreter boolean,
    wording varchar(20),
    valid_until date,
    taken_by varchar(40) not null,
    taken_for varchar(40) not null,
    recorded_at timestamp with time zone not null,
    seal bytea
);
create index zv_consent_case on zv_consent (case_reference);

-- A consent that is taken back is no event any more.
delete from zv_case_event where kind = 'RECIPIENT_WITHDRAWN';
alter table zv_case_event drop column recipient;
