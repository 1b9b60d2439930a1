-- Under which browsers are recognised in which somebody has signed in, and failures are noted: made at the first use.
create table zv_sign_in_key (
    id int primary key check (id = 1),
    secret varchar(64) not null
);

-- Failures of everybody at one account or from one network count for an hour from the first of them.
alter table zv_sign_in_failure add column begun_at timestamp with time zone default current_timestamp not null;
