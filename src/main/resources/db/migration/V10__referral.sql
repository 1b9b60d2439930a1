-- What the process must know of a referral: codes and dates. Who the person is stands in the case file alone.
create table zv_referral (
  case_reference varchar(9) primary key references zv_case (reference),
  received_at timestamp with time zone not null,
  legal_status varchar(20) not null,
  immediate_danger boolean not null,
  detained boolean not null,
  child boolean not null,
  child_until date,
  accompanying_children int not null,
  ended_at timestamp with time zone,
  outcome varchar(30),
  version bigint not null
);

-- Keyed digests by which a person referred twice is noticed; without the index key they say nothing.
create table zv_person_trace (
  case_reference varchar(9) not null references zv_case (reference),
  trace varchar(64) not null,
  likeness varchar(10) not null,
  primary key (case_reference, trace)
);
create index zv_person_trace_trace on zv_person_trace (trace);

-- What the comparison found when the case was opened: references, never why in words.
create table zv_person_match (
  case_reference varchar(9) not null references zv_case (reference),
  other_reference varchar(9) not null references zv_case (reference),
  likeness varchar(10) not null,
  primary key (case_reference, other_reference)
);

-- Two referrals of one person. A link is taken back by a date, never deleted.
create table zv_case_link (
  id uuid primary key,
  case_reference varchar(9) not null references zv_case (reference),
  earlier_reference varchar(9) not null references zv_case (reference),
  kind varchar(12) not null,
  made_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  undone_at timestamp with time zone,
  version bigint not null
);
create index zv_case_link_case on zv_case_link (case_reference);
