-- When what a unit said was seen by the unit of the case: before that nobody else is asked.
alter table zv_unit_transfer add column settled_at timestamp with time zone;
update zv_unit_transfer set settled_at = answered_at;
