-- One row per tenant: the version of its catalogue document and the lock of every change to it.
create table kpi_catalogue (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null,
    version          bigint      not null,
    set_confirmed_at timestamptz,
    primary key (tenant_id),
    unique (tenant_id, id)
);
alter table kpi_catalogue enable row level security;
create policy kpi_catalogue_tenant on kpi_catalogue to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
grant select, insert, update on kpi_catalogue to ${app};

create table kpi_category (
    tenant_id uuid    not null default current_setting('app.tenant_id')::uuid,
    id        uuid    not null,
    slug      text    not null,
    label     text    not null,
    position  integer not null,
    primary key (tenant_id, id),
    unique (tenant_id, slug)
);
alter table kpi_category enable row level security;
create policy kpi_category_tenant on kpi_category to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
grant select, insert, update on kpi_category to ${app};

-- Shipped definitions are copied here when a tenant first uses or edits one, so that a value always
-- points to a row of its own tenant. number is what stored values carry instead of the slug.
create table kpi_definition (
    tenant_id          uuid     not null default current_setting('app.tenant_id')::uuid,
    id                 uuid     not null,
    number             smallint not null,
    kpi                text     not null,
    name               text     not null,
    name_key           text     not null,
    aliases            text[]   not null default '{}',
    unit               text,
    category           text,
    impact             text check (impact in ('Critical', 'High', 'Medium', 'Low')),
    frequency          text,
    source_review      text,
    rollup             text     not null default 'last' check (rollup in ('last', 'mean', 'sum')),
    basis              text,
    scale_min          numeric(18, 4),
    scale_max          numeric(18, 4),
    family             text,
    expected           boolean  not null default false,
    stages             text[],
    segments           text[],
    definition_version integer  not null default 1,
    primary key (tenant_id, id),
    unique (tenant_id, number),
    unique (tenant_id, kpi),
    unique (tenant_id, name_key)
);
alter table kpi_definition enable row level security;
create policy kpi_definition_tenant on kpi_definition to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
grant select, insert, update on kpi_definition to ${app};

create table kpi_not_applicable (
    tenant_id  uuid not null default current_setting('app.tenant_id')::uuid,
    account_id uuid not null,
    kpi        text not null,
    reason     text not null,
    primary key (tenant_id, account_id, kpi),
    foreign key (tenant_id, account_id) references account (tenant_id, id),
    foreign key (tenant_id, kpi) references kpi_definition (tenant_id, kpi)
);
alter table kpi_not_applicable enable row level security;
create policy kpi_not_applicable_tenant on kpi_not_applicable to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
grant select, insert, delete on kpi_not_applicable to ${app};
