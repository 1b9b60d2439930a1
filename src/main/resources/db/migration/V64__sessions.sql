-- Where somebody is signed in, to be shown to her alone; no address, and nothing after she has signed out.
create table zv_session (
    id varchar(32) primary key,
    username varchar(40) not null references zv_account (username) on delete cascade,
    password_round int not null,
    browser varchar(40) not null,
    begun_at timestamp with time zone not null,
    last_used_at timestamp with time zone not null
);

create index zv_session_username on zv_session (username);
create index zv_session_begun on zv_session (begun_at);
