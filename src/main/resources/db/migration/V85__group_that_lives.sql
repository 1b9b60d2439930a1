-- A group meets when something waits for it, at once when it is called, and otherwise some time after it met last.
alter table zv_group add column met_at timestamp with time zone;
alter table zv_group add column matter_asked_at timestamp with time zone;
alter table zv_group add column called_at timestamp with time zone;

-- Whether the programme is confirmed, and since when the person is to leave; why and where to she left is one answer.
alter table zv_safe_stay add column programme varchar(12);
alter table zv_safe_stay add column leaving_since timestamp with time zone;
alter table zv_safe_stay drop column next_step;
alter table zv_safe_stay add column exit_reason varchar(20);
