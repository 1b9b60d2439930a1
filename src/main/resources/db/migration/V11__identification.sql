-- How far the police are in finding out whether a person is a victim, and what she agreed to.
create table zv_inquiry (
  case_reference varchar(9) primary key references zv_case (reference),
  in_danger boolean not null,
  shelter_needed boolean not null,
  accommodation_consent varchar(10) not null,
  everything_declined boolean default false not null,
  -- The event from which the time for the decision runs: the referral, a decision that left it open, or a review.
  decide_from timestamp with time zone not null,
  decision varchar(20) not null,
  assistance_consent varchar(10) not null,
  last_event varchar(16),
  missing_since timestamp with time zone,
  under_threat boolean default false not null,
  ending varchar(16),
  ended_at timestamp with time zone,
  version bigint not null
);

-- Consents are added, never changed: the newest for a recipient counts.
create table zv_consent (
  position bigint generated always as identity primary key,
  case_reference varchar(9) not null references zv_case (reference),
  recipient varchar(30) not null,
  given boolean not null,
  recorded_at timestamp with time zone not null
);
create index zv_consent_case on zv_consent (case_reference);

-- Formal statuses are added, never changed, so that figures can be computed as of any day.
create table zv_formal_status (
  position bigint generated always as identity primary key,
  case_reference varchar(9) not null references zv_case (reference),
  status varchar(16) not null,
  basis varchar(20) not null,
  article varchar(8) not null,
  effective_on date not null,
  is_final boolean not null,
  recorded_at timestamp with time zone not null
);
create index zv_formal_status_case on zv_formal_status (case_reference);
