-- A tenant's own settings of a trigger; without a row the defaults of the definition hold.
create table trigger_setting (
    tenant_id  uuid        not null default current_setting('app.tenant_id')::uuid,
    playbook   text        not null,
    version    bigint      not null,
    settings   jsonb       not null,
    updated_by text        not null,
    updated_at timestamptz not null,
    primary key (tenant_id, playbook)
);
alter table trigger_setting enable row level security;
create policy trigger_setting_tenant on trigger_setting to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
grant select, insert, update on trigger_setting to ${app};

-- What each trigger came to for each account at last; an evaluation that met nothing leaves only this.
create table trigger_state (
    tenant_id    uuid        not null default current_setting('app.tenant_id')::uuid,
    account_id   uuid        not null,
    playbook     text        not null,
    outcome      text        not null,
    evaluated_at timestamptz not null,
    primary key (tenant_id, account_id, playbook),
    foreign key (tenant_id, account_id) references account (tenant_id, account_id)
);
create index trigger_state_evaluated on trigger_state (tenant_id, playbook, evaluated_at desc);
alter table trigger_state enable row level security;
create policy trigger_state_tenant on trigger_state to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
grant select, insert, update on trigger_state to ${app};

-- Every decision whose conditions were met, fired or suppressed, and every change of evaluability.
create table firing (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null,
    account_id       uuid        not null,
    playbook         text        not null,
    playbook_version text        not null,
    period           text        not null,
    values_sequence  bigint      not null,
    score_sequence   bigint      not null,
    outcome          text        not null,
    reason           text        not null,
    execution_id     uuid,
    urgency          text        not null,
    points           int         not null,
    evaluation       jsonb       not null,
    decided_at       timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, account_id, playbook, period, score_sequence, outcome, reason)
);
-- The same values never fire twice, however often their score is computed or sent.
create unique index firing_once on firing (tenant_id, account_id, playbook, period, values_sequence)
    where outcome = 'fired';
create index firing_by_trigger on firing (tenant_id, playbook, outcome, decided_at desc);
alter table firing enable row level security;
create policy firing_tenant on firing to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
grant select, insert on firing to ${app};
