-- What a second referral of the same person said is read by who knows the person of the open case, and by its police.
alter table zv_case_link add column read_at timestamp with time zone;
alter table zv_case_link add column police_read_at timestamp with time zone;
