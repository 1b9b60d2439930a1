-- The end of the one-time password that nobody used in time, once that was said to the rest of the product.
alter table zv_account add column unused_noted timestamp with time zone;
