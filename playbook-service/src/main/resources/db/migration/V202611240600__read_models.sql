-- Accounts as their topic tells them. Of one that is known by its scores only, sequence is 0 and
-- state null. The row is also the lock under which an account's playbooks are decided and changed.
create table account (
    tenant_id  uuid    not null default current_setting('app.tenant_id')::uuid,
    account_id uuid    not null,
    sequence   bigint  not null,
    removed    boolean not null default false,
    state      jsonb,
    primary key (tenant_id, account_id)
);
alter table account enable row level security;
create policy account_tenant on account to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
grant select, insert, update on account to ${app};

-- The newest health-scores record of each period: what trends, sums and reports look back on.
create table health_record (
    tenant_id    uuid        not null default current_setting('app.tenant_id')::uuid,
    account_id   uuid        not null,
    period       text        not null,
    period_start date        not null,
    sequence     bigint      not null,
    recorded_at  timestamptz not null,
    removed      boolean     not null default false,
    record       jsonb,
    primary key (tenant_id, account_id, period),
    foreign key (tenant_id, account_id) references account (tenant_id, account_id)
);
create index health_record_newest on health_record (tenant_id, account_id, period_start desc);
alter table health_record enable row level security;
create policy health_record_tenant on health_record to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
grant select, insert, update on health_record to ${app};
