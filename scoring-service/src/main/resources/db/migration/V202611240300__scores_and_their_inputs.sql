-- Copies fed by events (account, kpi_catalogue, kpi_values): kept by `where sequence < new`, so any
-- order and any number of deliveries ends in the same rows. Nothing refers across them but to
-- account, of which a stub is made when values arrive first.
create table account (
    tenant_id      uuid    not null default current_setting('app.tenant_id')::uuid,
    id             uuid    not null,
    external_id    text,
    name           text,
    status         text,
    segment        text,
    stage          text,
    contract_value double precision,
    removed        boolean not null default false,
    sequence       bigint  not null default 0,
    primary key (tenant_id, id)
);

create table kpi_catalogue (
    tenant_id uuid   not null primary key default current_setting('app.tenant_id')::uuid,
    version   int    not null,
    document  jsonb  not null,
    sequence  bigint not null
);

-- The full set of one account and period as one document: it is written, read and judged as a whole.
create table kpi_values (
    tenant_id         uuid   not null default current_setting('app.tenant_id')::uuid,
    account_id        uuid   not null,
    period            text   not null,
    grain             text   not null,
    period_end        date   not null,
    sequence          bigint not null,
    scored_sequence   bigint not null default 0,
    catalogue_version int    not null,
    document          jsonb  not null,
    primary key (tenant_id, account_id, period),
    foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create index kpi_values_by_end on kpi_values (tenant_id, account_id, period_end);
create index kpi_values_waiting on kpi_values (tenant_id, account_id, period_end) where scored_sequence < sequence;

-- One row per account and period: the lock of all work on that score, and its row in the trend.
-- It is made before its score is, so everything that a score brings is nullable.
create table score (
    tenant_id              uuid not null default current_setting('app.tenant_id')::uuid,
    account_id             uuid not null,
    period                 text not null,
    grain                  text not null,
    period_end             date not null,
    revision               int  not null default 0,
    first_scored_at        timestamptz,
    scored_at              timestamptz,
    exact                  double precision,
    score                  double precision,
    band                   text,
    coverage               double precision,
    total_kpis             int,
    valid_kpis             int,
    categories             jsonb,
    cause                  text,
    model_id               uuid,
    model_version          int,
    catalogue_version      int,
    values_sequence        bigint,
    configuration          text,
    previous_period        text,
    previous_score         double precision,
    change_data            double precision,
    change_configuration   double precision,
    change_missing_data    double precision,
    change_late_correction double precision,
    primary key (tenant_id, account_id, period),
    foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create index score_by_end on score (tenant_id, account_id, period_end);

-- Append only. The document holds inputs, configuration and result: any past score can be shown and
-- computed again from it alone.
create table score_revision (
    tenant_id  uuid        not null default current_setting('app.tenant_id')::uuid,
    account_id uuid        not null,
    period     text        not null,
    revision   int         not null,
    period_end date        not null,
    scored_at  timestamptz not null,
    withdrawn  boolean     not null,
    document   jsonb       not null,
    primary key (tenant_id, account_id, period, revision),
    foreign key (tenant_id, account_id, period) references score (tenant_id, account_id, period)
);

alter table account enable row level security;
create policy account_tenant on account to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
grant select, insert, update on account to ${app};

alter table kpi_catalogue enable row level security;
create policy kpi_catalogue_tenant on kpi_catalogue to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
grant select, insert, update on kpi_catalogue to ${app};

alter table kpi_values enable row level security;
create policy kpi_values_tenant on kpi_values to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
grant select, insert, update on kpi_values to ${app};

alter table score enable row level security;
create policy score_tenant on score to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
grant select, insert, update on score to ${app};

alter table score_revision enable row level security;
create policy score_revision_tenant on score_revision to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
grant select, insert on score_revision to ${app};
