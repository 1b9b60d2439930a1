-- The exit from reintegration is open from the day she may take part: when she was last met, and since when she is to leave.
alter table zv_reintegration add column going_on_since timestamp with time zone;
alter table zv_reintegration add column leaving_since timestamp with time zone;
