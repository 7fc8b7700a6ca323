create table upload (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null,
    state            text        not null check (state in
        ('received', 'validating', 'ready', 'committing', 'committed', 'refused', 'failed', 'deleted')),
    file_name        text        not null,
    size             bigint      not null,
    sha256           text        not null,
    identity         text        not null,
    layout_option    text,
    account_option   uuid,
    period_option    text,
    unknown_accounts text        not null check (unknown_accounts in ('create', 'reject')),
    on_invalid       text        not null check (on_invalid in ('refuse', 'skip')),
    auto_commit      boolean     not null,
    dry_run          boolean     not null,
    layout           text,
    parser_version   integer,
    rule             text,
    reason           text,
    hint             text,
    error_id         uuid,
    errors           integer     not null default 0,
    warnings         integer     not null default 0,
    accounts         integer     not null default 0,
    accounts_new     integer     not null default 0,
    accounts_changed integer     not null default 0,
    values_new       integer     not null default 0,
    values_changed   integer     not null default 0,
    values_same      integer     not null default 0,
    periods          text[]      not null default '{}',
    attempts         integer     not null default 0,
    catalogue_version bigint     not null default 0,
    ready_version    bigint      not null default 0,
    version          bigint      not null,
    created_by       uuid        not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    committed_by     uuid,
    committed_at     timestamptz,
    primary key (tenant_id, id)
);
-- The same file with the same options again has no second effect while the first one stands.
create unique index upload_identity on upload (tenant_id, identity)
    where state in ('received', 'validating', 'ready', 'committing', 'committed');
create index upload_newest on upload (tenant_id, created_at desc, id desc);
alter table upload enable row level security;
create policy upload_tenant on upload to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
grant select, insert, update on upload to ${app};

-- Original bytes in pieces of 1 MiB. They are compressed already, so the toaster must not try again.
create table upload_chunk (
    tenant_id uuid    not null default current_setting('app.tenant_id')::uuid,
    upload_id uuid    not null,
    no        integer not null,
    bytes     bytea   not null,
    primary key (tenant_id, upload_id, no),
    foreign key (tenant_id, upload_id) references upload (tenant_id, id)
);
alter table upload_chunk alter column bytes set storage external;
alter table upload_chunk enable row level security;
create policy upload_chunk_tenant on upload_chunk to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
grant select, insert, delete on upload_chunk to ${app};

create table upload_issue (
    tenant_id uuid    not null default current_setting('app.tenant_id')::uuid,
    upload_id uuid    not null,
    no        integer not null,
    severity  text    not null check (severity in ('error', 'warning', 'note')),
    rule      text    not null,
    sheet     text,
    cell      text,
    raw       text,
    message   text    not null,
    hint      text,
    primary key (tenant_id, upload_id, no),
    foreign key (tenant_id, upload_id) references upload (tenant_id, id)
);
alter table upload_issue enable row level security;
create policy upload_issue_tenant on upload_issue to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
grant select, insert, delete on upload_issue to ${app};

-- What a preview was made from: a commit is refused when one of these moved meanwhile. An account
-- that did not exist at preview has no id yet; its key shows whether somebody created it since.
create table upload_basis (
    tenant_id   uuid    not null default current_setting('app.tenant_id')::uuid,
    upload_id   uuid    not null,
    no          integer not null,
    account_id  uuid,
    account_key text,
    period      text,
    revision    bigint  not null,
    primary key (tenant_id, upload_id, no),
    foreign key (tenant_id, upload_id) references upload (tenant_id, id)
);
alter table upload_basis enable row level security;
create policy upload_basis_tenant on upload_basis to ${app}
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
grant select, insert, delete on upload_basis to ${app};
