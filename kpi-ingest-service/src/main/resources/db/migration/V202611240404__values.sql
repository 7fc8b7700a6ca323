-- Values are kept as one row per account and period, the unit in which they arrive, are compared
-- and leave as an event. The arrays of a row are parallel and ordered by KPI number.

-- Who changed values, once per commit or edit. An entry of a set names it by number, so provenance
-- costs four bytes per value.
create table value_change (
    tenant_id uuid        not null default current_setting('app.tenant_id')::uuid,
    no        integer     not null,
    upload_id uuid,
    sheets    text[]      not null default '{}',
    edited_by uuid        not null,
    edited_at timestamptz not null,
    reason    text,
    primary key (tenant_id, no),
    foreign key (tenant_id, upload_id) references upload (tenant_id, id)
);
alter table value_change enable row level security;
create policy value_change_tenant on value_change to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
grant select, insert on value_change to ${app};

-- raws: null where the cell's text is the number itself; units: null where the value is in its KPI's
-- unit; kinds: what was read (number, percent ...); flags: one bit each; sheets: position in
-- value_change.sheets; cells: row * 16384 + column, from zero; changes: value_change.no.
-- revision is the last change that touched the set.
create table value_set (
    tenant_id  uuid       not null default current_setting('app.tenant_id')::uuid,
    account_id uuid       not null,
    period     text       not null,
    revision   integer    not null,
    kpis       smallint[] not null,
    numbers    float8[]   not null,
    raws       text[]     not null,
    kinds      smallint[] not null,
    units      text[]     not null,
    flags      smallint[] not null,
    sheets     smallint[] not null,
    cells      integer[]  not null,
    changes    integer[]  not null,
    primary key (tenant_id, account_id, period),
    foreign key (tenant_id, account_id) references account (tenant_id, id)
);
alter table value_set enable row level security;
create policy value_set_tenant on value_set to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
grant select, insert, update on value_set to ${app};

-- What a change replaced, entry by entry with its own provenance: former revisions in full.
-- A first load replaces nothing and writes nothing here.
create table value_history (
    tenant_id   uuid       not null default current_setting('app.tenant_id')::uuid,
    account_id  uuid       not null,
    period      text       not null,
    replaced_by integer    not null,
    kpis        smallint[] not null,
    numbers     float8[]   not null,
    raws        text[]     not null,
    kinds       smallint[] not null,
    units       text[]     not null,
    flags       smallint[] not null,
    sheets      smallint[] not null,
    cells       integer[]  not null,
    changes     integer[]  not null,
    primary key (tenant_id, account_id, period, replaced_by),
    foreign key (tenant_id, account_id) references account (tenant_id, id)
);
alter table value_history enable row level security;
create policy value_history_tenant on value_history to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
grant select, insert on value_history to ${app};
