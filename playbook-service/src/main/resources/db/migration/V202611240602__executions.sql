-- A proposal and the run it becomes are one row, with one id. Without an account it is about the
-- whole tenant.
create table execution (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null,
    version          bigint      not null,
    account_id       uuid,
    account_name     text,
    playbook         text        not null,
    playbook_version text        not null,
    state            text        not null,
    cause            text        not null,
    priority         text        not null,
    points           int         not null,
    period           text,
    values_sequence  bigint,
    evaluation       jsonb,
    baseline         jsonb,
    current_step     text,
    total_steps      int         not null,
    finished_steps   int         not null,
    proposed_at      timestamptz,
    expires_at       timestamptz,
    started_at       timestamptz,
    started_by       text,
    finished_at      timestamptz,
    reason           text,
    snoozed_until    timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, account_id) references account (tenant_id, account_id)
);
create unique index execution_one_open on execution (tenant_id, account_id, playbook) nulls not distinct
    where state in ('proposed', 'in-progress', 'paused');
create unique index execution_cause on execution (tenant_id, account_id, playbook, period, values_sequence)
    where cause = 'trigger';
create index execution_by_account on execution (tenant_id, account_id, playbook, id desc);
alter table execution enable row level security;
create policy execution_tenant on execution to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
grant select, insert, update on execution to ${app};

create table execution_step (
    tenant_id    uuid not null default current_setting('app.tenant_id')::uuid,
    id           uuid not null,
    execution_id uuid not null,
    step_id      text not null,
    position     int  not null,
    state        text not null,
    result       jsonb,
    reason       text,
    started_at   timestamptz,
    finished_at  timestamptz,
    finished_by  text,
    primary key (tenant_id, id),
    unique (tenant_id, execution_id, step_id),
    foreign key (tenant_id, execution_id) references execution (tenant_id, id) on delete cascade
);
alter table execution_step enable row level security;
create policy execution_step_tenant on execution_step to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
grant select, insert, update on execution_step to ${app};
