-- What happened since the programme was reviewed last, and since when it is to be looked at again for that.
alter table zv_safe_stay add column review_for varchar(30);
alter table zv_safe_stay add column review_asked_at timestamp with time zone;
