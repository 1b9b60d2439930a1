-- A consent decides who gets to know a person, so a row written past the program must not count.
alter table zv_consent add column seal bytea;
