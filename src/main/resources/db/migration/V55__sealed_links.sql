-- A link decides who sees a referred person, so a row written past the program must not count.
alter table zv_case_link add column seal bytea;
