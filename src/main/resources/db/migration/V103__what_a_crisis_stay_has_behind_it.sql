-- What was done in the house since the person came; who was away and is back is not asked for it again.
alter table zv_crisis_stay add column admission_recorded_at timestamp with time zone;
alter table zv_crisis_stay add column needs_assessed_at timestamp with time zone;
alter table zv_crisis_stay add column informed_at timestamp with time zone;
