-- An aggregate of version 0 is one that is not there yet: rows written before begin with 1.
update zv_reintegration set version = 1 where version = 0;
update zv_calendar_feed set version = 1 where version = 0;
