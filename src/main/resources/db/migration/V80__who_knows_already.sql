-- By whose doing somebody is to be told something: she knows, and gets no message about it.
alter table zv_notice add column caused_by varchar(40);
