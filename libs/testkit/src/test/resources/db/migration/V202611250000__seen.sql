create table seen (
    tenant_id uuid   not null default current_setting('app.tenant_id')::uuid,
    key       text   not null,
    sequence  bigint not null,
    body      text   not null,
    primary key (tenant_id, key)
);
alter table seen enable row level security;
create policy seen_tenant on seen to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
grant select, insert, update on seen to ${app};
