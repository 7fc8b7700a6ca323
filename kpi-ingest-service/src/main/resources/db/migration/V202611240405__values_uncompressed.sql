-- A set of some dozen KPIs is a little longer than what the database keeps in a row as it is. Compressing its arrays
-- costs more than storing it; only sets of several hundred KPIs are moved out of their row.
alter table value_set set (toast_tuple_target = 8160);
alter table value_history set (toast_tuple_target = 8160);
