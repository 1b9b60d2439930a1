-- What is told without consent because a life is at risk stands with what is allowed, and has a longer name.
alter table zv_consent alter column answer set data type varchar(16);
