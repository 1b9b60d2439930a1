-- What is broken right now: nothing listed, nothing broken. The application's watcher asks exactly this every half minute.
-- It needs neither the application nor Java:   psql -d zavetje -f alarms.sql
-- and on the embedded default:                 java -cp h2.jar org.h2.tools.RunScript -url jdbc:h2:file:./data/zavetje -user zavetje -script alarms.sql -showResults

-- Due two minutes ago and known for as long, and nobody was told, nothing was done, the timer has not fired. A form that
-- speaks of a day long past begins clocks that are overdue at once; the ladder is given the same two minutes for them.
select 'OVERDUE' as kind, o.case_reference as case_reference, cast(o.id as varchar(64)) as subject
from zv_obligation o
where o.state = 'OPEN' and o.acknowledged_at is null
  and o.due_at < current_timestamp - interval '2' minute
  and o.started_at < current_timestamp - interval '2' minute
  and not exists (select 1 from zv_obligation_change c
                  where c.obligation_id = o.id and c.changed_at >= current_timestamp - interval '2' minute)
  and not exists (select 1 from zv_obligation_step s
                  where s.obligation_id = o.id and s.round = o.round and s.planned_at >= o.due_at)
union all
-- Something is to be met by an instant, but no timer runs for it and no task waits.
select 'NO_CLOCK', o.case_reference, cast(o.id as varchar(64))
from zv_obligation o
where o.state = 'OPEN'
  and not exists (select 1 from ACT_RU_JOB j where j.ID_ = o.clock_id)
  and not exists (select 1 from ACT_RU_TASK t where t.ID_ = o.clock_id)
union all
-- A timer or a task that nobody watches.
select 'NO_OBLIGATION', cast(e.BUSINESS_KEY_ as varchar(9)), j.ID_
from ACT_RU_JOB j left join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_
where j.TYPE_ = 'timer' and j.PROCESS_INSTANCE_ID_ is not null
  and not exists (select 1 from zv_obligation o where o.clock_id = j.ID_ and o.state = 'OPEN')
union all
select 'NO_OBLIGATION', cast(e.BUSINESS_KEY_ as varchar(9)), t.ID_
from ACT_RU_TASK t left join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
where not exists (select 1 from zv_obligation o where o.clock_id = t.ID_ and o.state = 'OPEN')
union all
-- The engine has given up.
select 'NO_RETRIES', cast(e.BUSINESS_KEY_ as varchar(9)), j.ID_
from ACT_RU_JOB j left join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_
where j.RETRIES_ = 0
union all
-- Somebody stopped it.
select 'SUSPENDED', cast(e.BUSINESS_KEY_ as varchar(9)), j.ID_
from ACT_RU_JOB j left join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_
where j.SUSPENSION_STATE_ = 2
union all
select 'SUSPENDED', cast(e.BUSINESS_KEY_ as varchar(9)), e.ID_
from ACT_RU_EXECUTION e
where e.SUSPENSION_STATE_ = 2 and e.PARENT_ID_ is null
union all
-- A case, or a referral that nobody has taken up, that was never ended, with no task, no timer and no step on its way. The coordinator's own tasks do not count.
select 'STRANDED_CASE', c.reference, c.reference
from zv_case c left join zv_referral r on r.case_reference = c.reference
where r.ended_at is null
  and not exists (select 1 from zv_incoming_referral i
                  where i.case_reference = c.reference and i.ending in ('NOT_TAKEN_UP', 'HELPED_OUTSIDE'))
  and not exists (select 1 from ACT_RU_EXECUTION e join ACT_RU_TASK t on t.PROC_INST_ID_ = e.PROC_INST_ID_
                  where e.BUSINESS_KEY_ = c.reference
                    and t.PROC_DEF_ID_ not like 'ClockAlarm:%' and t.PROC_DEF_ID_ not like 'DeadlineEscalation:%'
                    and t.PROC_DEF_ID_ not like 'BodyReplacement:%')
  and not exists (select 1 from ACT_RU_EXECUTION e join ACT_RU_JOB j on j.PROCESS_INSTANCE_ID_ = e.PROC_INST_ID_
                  where e.BUSINESS_KEY_ = c.reference)
union all
-- Somebody holds a task who may not do it: switched off, moved, not signed, or her organisation is closed.
select 'WRONG_HOLDER', cast(e.BUSINESS_KEY_ as varchar(9)), t.ID_
from ACT_RU_TASK t left join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
where t.ASSIGNEE_ is not null
  and not exists (select 1 from zv_account a join zv_organisation g on g.id = a.organisation
                  where a.username = t.ASSIGNEE_ and not a.disabled and g.active
                    and a.confidentiality_signed_on is not null
                    and (exists (select 1 from ACT_RU_IDENTITYLINK l where l.TASK_ID_ = t.ID_ and l.GROUP_ID_ = g.id)
                      or not exists (select 1 from ACT_RU_IDENTITYLINK l where l.TASK_ID_ = t.ID_ and l.GROUP_ID_ is not null)))
union all
-- A task waits for an organisation in which nobody may work, and the coordinator was not asked to name another.
select 'NOBODY_THERE', cast(e.BUSINESS_KEY_ as varchar(9)), t.ID_
from ACT_RU_TASK t left join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
where t.ASSIGNEE_ is null
  and not exists (select 1 from ACT_RU_IDENTITYLINK l join zv_account a on a.organisation = l.GROUP_ID_ or a.username = l.USER_ID_
                  join zv_organisation g on g.id = a.organisation
                  where l.TASK_ID_ = t.ID_ and not a.disabled and g.active and a.confidentiality_signed_on is not null)
  and not exists (select 1 from ACT_RU_TASK n join ACT_RU_EXECUTION x on x.ID_ = n.PROC_INST_ID_
                  where n.TASK_DEF_KEY_ = 'UserTask_NameAnotherBody' and x.BUSINESS_KEY_ = e.BUSINESS_KEY_)
union all
-- Notices reached nobody: no address, a wrong one, or no mail server for days. Once for each who was not reached, whatever
-- number of cases it was about, with one of them. It ends with the next one that arrives.
select 'UNDELIVERED', min(n.case_reference), coalesce(m.account, m.organisation)
from zv_message m join zv_message_notice l on l.message_id = m.id join zv_notice n on n.dedupe_key = l.dedupe_key
where m.state = 'UNDELIVERABLE' and m.not_before > current_timestamp - interval '30' day
  and not exists (select 1 from zv_message s
                  where s.account = m.account and s.state = 'SENT' and s.not_before > m.not_before)
group by coalesce(m.account, m.organisation)
union all
-- The watcher itself has given no sign of life.
select 'WATCHER_SILENT', cast(null as varchar(9)), 'watcher'
from zv_heartbeat h
where h.name = 'watcher'
having max(h.beat_at) is null or max(h.beat_at) < current_timestamp - interval '3' minute
order by 1, 2, 3;
