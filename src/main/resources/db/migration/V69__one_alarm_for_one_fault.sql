-- One alarm for each thing that is broken, also where two nodes look at the same moment: NOW while it stands, nothing afterwards.
-- Of what was raised several times, once for each case, the first stays.
update zv_alarm set ended_at = current_timestamp
where ended_at is null
  and exists (select 1 from zv_alarm other
              where other.kind = zv_alarm.kind and other.subject = zv_alarm.subject and other.ended_at is null
                and (other.raised_at < zv_alarm.raised_at
                  or other.raised_at = zv_alarm.raised_at and other.id < zv_alarm.id));
alter table zv_alarm add column standing varchar(3);
update zv_alarm set standing = 'NOW' where ended_at is null;
alter table zv_alarm add constraint zv_alarm_standing unique (kind, subject, standing);
