-- The list of all cases can be sorted by the day they were opened.
create index zv_case_opened on zv_case (opened_at, reference);
