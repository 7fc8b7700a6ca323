-- Append only: the app role may add rows and read its tenant's, nobody may change them.
create table audit_log (
    tenant_id     uuid        not null default current_setting('app.tenant_id')::uuid,
    id            uuid        not null default uuidv7(),
    at            timestamptz not null default now(),
    actor         text        not null,
    actor_id      text        not null,
    action        text        not null,
    resource_type text        not null,
    resource_id   text        not null,
    before        jsonb,
    after         jsonb,
    reason        text,
    request_id    text,
    source_address text,
    primary key (tenant_id, id)
);
alter table audit_log enable row level security;
create policy audit_log_read on audit_log for select to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid);
create policy audit_log_append on audit_log for insert to ${app}
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
grant select, insert on audit_log to ${app};
