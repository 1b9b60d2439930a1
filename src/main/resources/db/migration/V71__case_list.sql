-- Each member of a group asks for her cases.
create index zv_appointment_username on zv_appointment (username, case_reference);
