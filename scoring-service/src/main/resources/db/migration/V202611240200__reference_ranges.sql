-- Every version of every series of ranges. tenant_id null = a system default, readable by all and
-- written by the owner only. The key is a surrogate and the unique keys carry the tenant, else a
-- tenant could occupy a version of a default's series; in SQL nulls are distinct unless told otherwise.
create table reference_range (
    id               uuid           primary key,
    tenant_id        uuid           default current_setting('app.tenant_id')::uuid,
    range_id         uuid           not null,
    version          int            not null check (version > 0),
    state            text           not null check (state in ('live', 'superseded', 'removed')),
    segment          text,
    kpi              text           not null,
    kpi_name         text           not null,
    unit             text           not null,
    higher_is_better boolean        not null,
    critical_min     numeric(18, 4),
    critical_max     numeric(18, 4),
    risk_min         numeric(18, 4) not null,
    risk_max         numeric(18, 4) not null,
    healthy_min      numeric(18, 4),
    healthy_max      numeric(18, 4),
    valid_from       date,
    expires_at       timestamptz,
    note             text,
    created_by       text           not null,
    created_at       timestamptz    not null,
    updated_by       text           not null,
    updated_at       timestamptz    not null,
    check (tenant_id is not null or segment is null)
);
create unique index reference_range_live on reference_range (tenant_id, segment, kpi) nulls not distinct
    where state = 'live';
create unique index reference_range_version on reference_range (tenant_id, range_id, version) nulls not distinct;
create index reference_range_history on reference_range (tenant_id, kpi, id);

alter table reference_range enable row level security;
-- One policy per command: a single one that admits null would let a tenant take over the defaults.
create policy reference_range_read on reference_range for select to ${app}
    using (tenant_id is null or tenant_id = current_setting('app.tenant_id')::uuid);
create policy reference_range_add on reference_range for insert to ${app}
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
create policy reference_range_change on reference_range for update to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
create policy reference_range_remove on reference_range for delete to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid);
grant select, insert, update, delete on reference_range to ${app};
