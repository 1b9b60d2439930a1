-- What an inquiry asks next: a decision that says not enough says what is missing, and only that is asked.
alter table zv_inquiry add column next_step varchar(20) default 'HELPER' not null;
alter table zv_inquiry add column look_again boolean default false not null;
