-- The tenant's own customers. name_key is the folded name: matching and search use it, because
-- lower() and like are not leakproof and would lose the index behind row-level security.
create table account (
    tenant_id             uuid        not null default current_setting('app.tenant_id')::uuid,
    id                    uuid        not null,
    name                  text        not null,
    name_key              text        not null,
    external_id           text,
    status                text        not null default 'active' check (status in ('active', 'inactive')),
    segment               text,
    segment_label         text,
    stage                 text check (stage in ('onboarding', 'adoption', 'growth', 'renewal', 'at-risk', 'expansion')),
    industry              text,
    region                text,
    employees             integer,
    contract_value        numeric(20, 4),
    revenue               numeric(20, 4),
    renewal_date          date,
    renewal_outcome       text check (renewal_outcome in ('renewed', 'extended', 'reduced', 'lost')),
    renewal_amount        numeric(20, 4),
    champion_status       text        not null default 'unknown'
        check (champion_status in ('active', 'at-risk', 'departed', 'unknown')),
    budget_risk           boolean     not null default false,
    licence_seats         integer,
    seats_used            integer,
    response_target_hours numeric(10, 2),
    owner_membership_id   uuid,
    version               bigint      not null,
    created_at            timestamptz not null,
    updated_at            timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, name_key),
    unique (tenant_id, external_id)
);
alter table account enable row level security;
create policy account_tenant on account to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
grant select, insert, update on account to ${app};
