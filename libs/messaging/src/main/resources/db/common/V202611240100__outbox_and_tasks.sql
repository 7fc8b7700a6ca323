-- Events leave through this table; ids are the events' sequence and only grow.
create sequence outbox_sequence;

create table outbox (
    id           bigint primary key,
    tenant_id    uuid,
    topic        text        not null,
    type         text        not null,
    key          text        not null,
    event_id     uuid        not null default uuidv7(),
    data         text        not null,
    causation_id text,
    traceparent  text,
    created_at   timestamptz not null default now()
);
alter table outbox enable row level security;
create policy outbox_write on outbox for insert to ${app}
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
create policy outbox_relay_read on outbox for select to ${relay} using (true);
create policy outbox_relay_delete on outbox for delete to ${relay} using (true);
grant insert on outbox to ${app};
grant select, delete on outbox to ${relay};
grant usage on sequence outbox_sequence to ${app};

-- db-scheduler's table. It holds ids only and is read across tenants, so it has no tenant policy.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
grant select, insert on scheduled_tasks to ${app};
grant select, insert, update, delete on scheduled_tasks to ${relay};

-- Every tenant this service has heard of: what parsing and periods need to know of it. Exempt from
-- the tenant policy because work over all tenants starts here; it holds nothing that is secret
-- between the replicas of one service and no endpoint reads it.
create table tenant_directory (
    id       uuid primary key,
    slug     text   not null,
    name     text   not null,
    status   text   not null,
    currency text   not null,
    timezone text   not null,
    locale   text   not null,
    sequence bigint not null
);
grant select, insert, update on tenant_directory to ${app};
grant select on tenant_directory to ${relay};
