-- The first day of the absence at whose beginning her colleagues were given what she had claimed: once for each.
alter table zv_contact add column absence_begun date;
