-- The police may find that somebody needs no permission to stay: nothing is granted then, and nothing is refused.
alter table zv_permission add column not_needed boolean default false not null;
