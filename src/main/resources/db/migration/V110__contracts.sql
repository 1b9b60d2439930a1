-- From when to when a provider is paid for its work, both days inclusive. Without any row nothing is known of its end.
create table zv_contract (
  id uuid primary key,
  organisation varchar(40) not null,
  valid_from date not null,
  valid_to date not null,
  version int not null,
  unique (organisation, valid_from)
);
