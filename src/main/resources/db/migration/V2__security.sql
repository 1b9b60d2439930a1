-- Who works here and on whose behalf. No case data.
create table zv_organisation (
    id varchar(40) primary key,
    kind varchar(40) not null,
    name varchar(120) not null,
    rota_order int not null,
    active boolean not null,
    version bigint not null
);

create table zv_account (
    username varchar(40) primary key,
    display_name varchar(120) not null,
    organisation varchar(40) not null references zv_organisation (id),
    password_hash varchar(200) not null,
    -- Grows with every new password; sessions begun under an older one end.
    password_round int not null,
    one_time boolean not null,
    disabled boolean not null,
    confidentiality_signed_on date,
    version bigint not null
);

create index zv_account_organisation on zv_account (organisation);

-- Attempts to sign in that have not succeeded, per account name and per address. Only a hash of either is kept,
-- because people type passwords into the wrong field.
create table zv_sign_in_failure (
    subject varchar(64) primary key,
    failures int not null,
    last_attempt_at timestamp with time zone not null,
    refused_until timestamp with time zone not null
);

create index zv_sign_in_failure_age on zv_sign_in_failure (last_attempt_at);
