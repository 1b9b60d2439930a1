-- Whose task it is, whether it can wait until the morning, and since when it is known who is to be told.
alter table zv_notice add column person varchar(40);
alter table zv_notice add column urgent boolean default false not null;
alter table zv_notice add column resolved_at timestamp with time zone;
create index zv_notice_unresolved on zv_notice (resolved_at, posted_at);
create index zv_notice_case on zv_notice (case_reference, posted_at);

-- One message to one colleague. No text: that is made from the notices when it is sent.
create table zv_message (
  -- Also its Message-ID, so that whoever gets it twice can tell.
  id uuid primary key,
  -- Nobody when the organisation has nobody to be told.
  account varchar(40),
  organisation varchar(40) not null,
  language varchar(2) not null,
  urgent boolean not null,
  -- Not urgent: there is one for each person and morning.
  digest_key varchar(60) unique,
  not_before timestamp with time zone not null,
  state varchar(13) not null,
  attempts int not null,
  -- While it is claimed: when the claim ends, and whoever claimed it is taken for dead.
  next_attempt_at timestamp with time zone not null,
  claimed_by varchar(40),
  -- Where it was sent, or was to be sent the last time.
  address varchar(254),
  sent_at timestamp with time zone,
  problem varchar(20),
  created_at timestamp with time zone not null,
  version bigint not null
);
create index zv_message_due on zv_message (state, next_attempt_at);
create index zv_message_account on zv_message (account, state);

-- What each message is about; a notice reaches a person once.
create table zv_message_notice (
  dedupe_key varchar(80) not null references zv_notice (dedupe_key),
  -- A dash while there is nobody.
  account varchar(40) not null,
  message_id uuid not null references zv_message (id),
  primary key (dedupe_key, account)
);
create index zv_message_notice_account on zv_message_notice (account);
create index zv_message_notice_message on zv_message_notice (message_id);
