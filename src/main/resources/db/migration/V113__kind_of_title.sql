-- Which title to stay was found, beside the day until which it is valid.
alter table zv_safe_stay add column title_kind varchar(20);
alter table zv_reintegration add column title_kind varchar(20);
