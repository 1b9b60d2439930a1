-- Which steps of a stay are done is the model's to know: it takes each once.
alter table zv_crisis_stay drop column admission_recorded;
alter table zv_crisis_stay drop column risk_assessed;
alter table zv_crisis_stay drop column needs_assessed;
alter table zv_crisis_stay drop column programme_explained;
