-- One row per running clock: a timer of a model, or a task that is due. Codes and instants, no person.
create table zv_obligation (
  id uuid primary key,
  case_reference varchar(9) not null references zv_case (reference),
  phase varchar(64) not null,
  activity varchar(100) not null,
  rule_key varchar(60) not null,
  kind varchar(10) not null,
  -- Which clock of the engine runs for it: its job or its task.
  timing varchar(5) not null,
  clock_id varchar(64) not null unique,
  responsible varchar(40) not null,
  started_at timestamp with time zone not null,
  -- What the rule gave when the model asked; the due instant differs once somebody decided so.
  counted_at timestamp with time zone not null,
  last_day date not null,
  due_at timestamp with time zone not null,
  -- Grows with every new date; the steps of the ladder begin anew.
  round int not null,
  extended boolean not null,
  state varchar(8) not null,
  acted_at timestamp with time zone,
  acknowledged_at timestamp with time zone,
  acknowledged_by varchar(40),
  escalation varchar(12) not null,
  next_step_at timestamp with time zone,
  version bigint not null
);
create index zv_obligation_case on zv_obligation (case_reference, state);
create index zv_obligation_due on zv_obligation (state, due_at);
create index zv_obligation_responsible on zv_obligation (state, responsible, due_at);
create index zv_obligation_phase on zv_obligation (state, phase, due_at);
create index zv_obligation_next on zv_obligation (state, next_step_at);

-- Every new date, with the one before, why and by whom; rows are added, never changed.
create table zv_obligation_change (
  obligation_id uuid not null references zv_obligation (id),
  round int not null,
  old_last_day date not null,
  old_due_at timestamp with time zone not null,
  new_last_day date not null,
  new_due_at timestamp with time zone not null,
  ground varchar(40) not null,
  decided_by varchar(40),
  changed_at timestamp with time zone not null,
  primary key (obligation_id, round)
);

-- Every step of the ladder that was taken, each once.
create table zv_obligation_step (
  obligation_id uuid not null references zv_obligation (id),
  round int not null,
  step varchar(20) not null,
  planned_at timestamp with time zone not null,
  taken_at timestamp with time zone not null,
  late boolean not null,
  primary key (obligation_id, round, step)
);
