-- How a colleague is told that something is due: her mailbox at work, when she works, and who stands in for her.
create table zv_contact (
  username varchar(40) primary key references zv_account (username),
  email varchar(254),
  language varchar(2) not null,
  -- The days she works, 1 is Monday.
  work_days varchar(7) not null,
  work_from time not null,
  work_to time not null,
  -- She may be told of a crisis at any hour.
  crisis_duty boolean not null,
  -- She is told when her organisation stays silent.
  deputy boolean not null,
  absent_from date,
  absent_to date,
  stand_in varchar(40) references zv_account (username),
  version bigint not null
);
create index zv_contact_email on zv_contact (email);
