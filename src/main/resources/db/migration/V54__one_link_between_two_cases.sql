-- Two cases are linked one way only while the link stands: the smaller reference, then the greater; nothing once taken back.
alter table zv_case_link add column pair varchar(19);
alter table zv_case_link add constraint zv_case_link_pair unique (pair);
