-- Who reads her deadlines in a calendar program, one address per account. Of the secret in the address only a hash is kept.
create table zv_calendar_feed (
  username varchar(40) primary key references zv_account (username),
  token_hash varchar(64) not null unique,
  language varchar(2) not null,
  made_at timestamp with time zone not null,
  fetched_at timestamp with time zone,
  version bigint not null
);
