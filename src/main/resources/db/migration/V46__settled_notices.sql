-- Since when a notice in this message need not be told any more: what it is about was settled before it left.
alter table zv_message_notice add column withdrawn_at timestamp with time zone;
