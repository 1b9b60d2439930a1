-- Who is found not to be a victim has neither a complaint nor an article of the Criminal Code.
alter table zv_formal_status alter column basis drop not null;
alter table zv_formal_status alter column article drop not null;
