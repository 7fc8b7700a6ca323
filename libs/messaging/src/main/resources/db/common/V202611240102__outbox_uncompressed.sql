-- An event is JSON that only passes through, and leaves within seconds: checking and compressing it would be the dearest
-- part of an upload.
alter table outbox alter column data type bytea using convert_to(data, 'UTF8');
alter table outbox alter column data set storage external;
