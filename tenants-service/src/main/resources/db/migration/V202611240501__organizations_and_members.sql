-- People belong to no tenant. The app role has no privilege here at all: it reaches them through
-- the directory functions only, so that no query of a tenant can list the people of others.
create table person (
    id                   uuid        primary key,
    issuer               text        not null,
    subject              text        not null,
    display_name         text,
    email                text,
    last_organization_id uuid,
    created_at           timestamptz not null default now(),
    updated_at           timestamptz not null default now(),
    unique (issuer, subject)
);
alter table person enable row level security;
create policy person_directory on person to tenants_directory using (true) with check (true);
grant select, insert, update on person to tenants_directory;

-- The tenant itself: its id is the tenant_id of all services.
create table organization (
    id            uuid        primary key,
    slug          text        not null unique,
    name          text        not null,
    status        text        not null check (status in ('trial', 'active', 'suspended', 'cancelled', 'deleted')),
    plan          text        not null,
    currency      text        not null,
    timezone      text        not null,
    locale        text        not null,
    contact_email text,
    version       bigint      not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null
);
alter table organization enable row level security;
create policy organization_tenant on organization to ${app}
    using (id = current_setting('app.tenant_id')::uuid)
    with check (id = (select current_setting('app.tenant_id')::uuid));
create policy organization_directory on organization for select to tenants_directory using (true);
grant select, insert, update on organization to ${app};
grant select on organization to tenants_directory;

alter table person
    add foreign key (last_organization_id) references organization (id) on delete set null;

create table membership (
    tenant_id  uuid        not null default current_setting('app.tenant_id')::uuid references organization (id),
    id         uuid        not null,
    person_id  uuid        not null references person (id),
    role       text        not null check (role in ('owner', 'admin', 'member', 'viewer')),
    status     text        not null check (status in ('active', 'suspended', 'removed')),
    -- sequence of the event that announced this state; tokens carry it
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (tenant_id, id)
);
create unique index membership_live on membership (tenant_id, person_id) where status <> 'removed';
create index membership_person on membership (person_id);
alter table membership enable row level security;
create policy membership_tenant on membership to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
create policy membership_directory on membership for select to tenants_directory using (true);
grant select, insert, update on membership to ${app};
grant select on membership to tenants_directory;

create table invitation (
    tenant_id     uuid        not null default current_setting('app.tenant_id')::uuid references organization (id),
    id            uuid        not null,
    email         text        not null,
    role          text        not null check (role in ('owner', 'admin', 'member', 'viewer')),
    -- SHA-256 of the token: what is stored cannot be used to accept
    token_hash    bytea       not null unique,
    status        text        not null check (status in ('pending', 'accepted', 'revoked')),
    invited_by    uuid        not null,
    membership_id uuid,
    expires_at    timestamptz not null,
    created_at    timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, membership_id) references membership (tenant_id, id)
);
create index invitation_created on invitation (tenant_id, created_at);
alter table invitation enable row level security;
create policy invitation_tenant on invitation to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
create policy invitation_directory on invitation for select to tenants_directory using (true);
grant select, insert, update on invitation to ${app};
grant select on invitation to tenants_directory;

-- A client of the provider that acts for the tenant. Its secret stays at the provider; issuer and
-- subject are those of its service account and are filled in by its first use.
create table service_client (
    tenant_id  uuid        not null default current_setting('app.tenant_id')::uuid references organization (id),
    id         uuid        not null,
    client_id  text        not null,
    name       text        not null,
    -- permissions, separated by blanks as in a token
    scope      text        not null,
    status     text        not null check (status in ('active', 'removed')),
    issuer     text,
    subject    text,
    expires_at timestamptz,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (tenant_id, id),
    check ((issuer is null) = (subject is null))
);
create unique index service_client_live on service_client (tenant_id, client_id) where status <> 'removed';
create index service_client_directory on service_client (client_id) where status <> 'removed';
alter table service_client enable row level security;
create policy service_client_tenant on service_client to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
create policy service_client_directory on service_client for select to tenants_directory using (true);
grant select, insert, update on service_client to ${app};
grant select on service_client to tenants_directory;
