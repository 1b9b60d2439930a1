-- Which officer said that there are no grounds: after a review somebody else of the unit decides, if there is anybody else.
alter table zv_inquiry add column refused_by varchar(40);
