-- Roles, schemas and grants that the migrations expect. Run in the product's own database as a superuser, with
-- PostgreSQL 16 or newer; it may be repeated. Roles get no password here:  alter role tenants_app password '…';
--   <schema>_owner  migrates, and never reaches a pod that serves      <schema>_app    serves, owns nothing
--   <schema>_relay  sends the outbox and picks tasks                   two groups without login, lent to their owner
do $$
declare
    attributes constant text := 'nosuperuser nobypassrls nocreatedb nocreaterole noreplication noinherit';
    part text;
    kind text;
    lent text[];
begin
    execute format('revoke all on database %I from public', current_database());
    revoke all on schema public from public;

    foreach part in array array['tenants', 'ingest', 'scoring', 'playbook'] loop
        foreach kind in array array['owner', 'app', 'relay'] loop
            if not exists (select from pg_roles where rolname = part || '_' || kind) then
                execute format('create role %I', part || '_' || kind);
            end if;
            execute format('alter role %I login %s', part || '_' || kind, attributes);
            execute format('alter role %I set search_path = %I', part || '_' || kind, part);
            execute format('grant connect on database %I to %I', current_database(), part || '_' || kind);
        end loop;
        execute format('create schema if not exists %I authorization %I', part, part || '_owner');
        execute format('grant usage on schema %I to %I, %I', part, part || '_app', part || '_relay');
    end loop;

    -- COPY straight into a table with row-level security is refused, so imports stage in a temporary one.
    execute format('grant temporary on database %I to ingest_app', current_database());

    foreach lent slice 1 in array array[['tenants', 'directory'], ['scoring', 'operator']] loop
        if not exists (select from pg_roles where rolname = lent[1] || '_' || lent[2]) then
            execute format('create role %I', lent[1] || '_' || lent[2]);
        end if;
        execute format('alter role %I nologin %s', lent[1] || '_' || lent[2], attributes);
        execute format('grant usage, create on schema %I to %I', lent[1], lent[1] || '_' || lent[2]);
        -- The owner may become this role in a migration and otherwise has none of its rights.
        execute format('grant %I to %I with inherit false, set true', lent[1] || '_' || lent[2], lent[1] || '_owner');
    end loop;
end
$$;
