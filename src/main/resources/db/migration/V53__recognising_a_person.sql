-- What is similar is compared when the coordinator looks, so that two referrals of the same instant find each other.
drop table zv_person_match;

-- When she was born, until when she is a child, her citizenships: sealed under the key of the case.
-- What stays in the clear is that she was, or may have been, a child when she was referred.
alter table zv_referral drop column child_until;
alter table zv_referral add column facts bytea;

-- The marks of a name changed; marks of the old kind would never be met again.
delete from zv_person_trace;
