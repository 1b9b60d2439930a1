-- The head of an organisation: beside the coordinator the only one who confirms access to its cases.
alter table zv_account add column head boolean default false not null;
-- Until when a one-time password opens.
alter table zv_account add column one_time_until timestamp with time zone;

-- What an administrator asked for and a second person must confirm before it takes effect.
create table zv_access_request (
  id uuid primary key,
  act varchar(30) not null,
  account varchar(40) not null references zv_account (username),
  -- Where she will have access.
  organisation varchar(40) not null references zv_organisation (id),
  asked_by varchar(40) not null,
  asked_at timestamp with time zone not null,
  -- The account as long as it waits, nobody afterwards: one at a time.
  waiting_for varchar(40) unique,
  state varchar(12) not null,
  -- Of a one-time password whose first half only the asker has seen; both are removed once it is decided.
  password_hash varchar(200),
  second_half varchar(20),
  decided_by varchar(40),
  decided_at timestamp with time zone,
  version bigint not null
);
create index zv_access_request_state on zv_access_request (state, asked_at);
