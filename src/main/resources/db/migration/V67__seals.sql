-- By what the database recognises the keys that are kept outside it.
create table zv_key (
  name varchar(40) primary key,
  content bytea not null
);

-- Every entry of a case is bound to the one before it, and the case to its last entry and to who answers for it.
alter table zv_case add column entries int default 0 not null;
alter table zv_case add column head bytea;
alter table zv_case add column seal bytea;
alter table zv_case add column access_seal bytea;
alter table zv_case_entry add column entry_number int not null;
alter table zv_case_entry add constraint zv_case_entry_number unique (case_reference, entry_number);

-- NOW while it stands and nothing afterwards: one organisation at a time answers for a case in a capacity.
alter table zv_responsibility add column standing varchar(3);
alter table zv_responsibility add constraint zv_responsibility_standing unique (case_reference, capacity, standing);
alter table zv_appointment add column standing varchar(3);
alter table zv_appointment add constraint zv_appointment_standing unique (case_reference, username, standing);
