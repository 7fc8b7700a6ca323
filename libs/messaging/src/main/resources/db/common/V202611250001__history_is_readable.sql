-- A replica waits at its start until the migration step has brought the schema to what its code needs.
grant select on flyway_schema_history to ${app};
