-- What must be looked up before a tenant is known. Each function answers for a key that the caller
-- must already have; none lists. They run as tenants_directory, whose policies see all tenants, with
-- a pinned search_path: else a temporary table could stand in for one of ours.
grant usage, create on schema tenants to tenants_directory;

-- Finds or creates the person that the provider knows by (issuer, subject).
create function directory_person(p_issuer text, p_subject text, p_name text, p_email text)
    returns table (person_id uuid, last_organization uuid)
    language plpgsql security definer set search_path = tenants, pg_temp as $$
begin
    return query
        select p.id, p.last_organization_id from person p
        where p.issuer = p_issuer and p.subject = p_subject
          and (p.display_name, p.email) is not distinct from (p_name, p_email);
    if found then
        return;
    end if;
    return query
        insert into person as p (id, issuer, subject, display_name, email)
        values (uuidv7(), p_issuer, p_subject, p_name, p_email)
        on conflict (issuer, subject) do update
            set display_name = excluded.display_name, email = excluded.email, updated_at = now()
        returning p.id, p.last_organization_id;
end
$$;

create function directory_knows_person(p_issuer text, p_subject text) returns boolean
    language sql stable security definer set search_path = tenants, pg_temp as $$
    select exists (select 1 from person where issuer = p_issuer and subject = p_subject)
$$;

create function directory_person_profile(p_person uuid)
    returns table (display_name text, email text, last_organization uuid)
    language sql stable security definer set search_path = tenants, pg_temp as $$
    select p.display_name, p.email, p.last_organization_id from person p where p.id = p_person
$$;

create function directory_memberships(p_person uuid)
    returns table (tenant_id uuid, membership_id uuid, role text, status text, version bigint,
                   slug text, name text, organization_status text, plan text)
    language sql stable security definer set search_path = tenants, pg_temp as $$
    select m.tenant_id, m.id, m.role, m.status, m.version, o.slug, o.name, o.status, o.plan
    from membership m join organization o on o.id = m.tenant_id
    where m.person_id = p_person and m.status <> 'removed' and o.status <> 'deleted'
    order by o.slug
$$;

create function directory_registrations(p_client text)
    returns table (tenant_id uuid, registration_id uuid, scope text, version bigint, expires_at timestamptz,
                   issuer text, subject text, slug text, name text, organization_status text, plan text)
    language sql stable security definer set search_path = tenants, pg_temp as $$
    select c.tenant_id, c.id, c.scope, c.version, c.expires_at, c.issuer, c.subject, o.slug, o.name, o.status, o.plan
    from service_client c join organization o on o.id = c.tenant_id
    where c.client_id = p_client and c.status <> 'removed' and o.status <> 'deleted'
    order by o.slug
$$;

create function directory_invitation(p_hash bytea)
    returns table (tenant_id uuid, invitation_id uuid, email text, role text, status text,
                   expires_at timestamptz, slug text, name text)
    language sql stable security definer set search_path = tenants, pg_temp as $$
    select i.tenant_id, i.id, i.email, i.role, i.status, i.expires_at, o.slug, o.name
    from invitation i join organization o on o.id = i.tenant_id
    where i.token_hash = p_hash and o.status <> 'deleted'
$$;

create function directory_slug_taken(p_slug text) returns boolean
    language sql stable security definer set search_path = tenants, pg_temp as $$
    select exists (select 1 from organization where slug = p_slug)
$$;

-- Names of members of the bound tenant; raises when none is bound.
create function directory_member_names(p_memberships uuid[])
    returns table (membership_id uuid, display_name text, email text)
    language sql stable security definer set search_path = tenants, pg_temp as $$
    select m.id, p.display_name, p.email
    from membership m join person p on p.id = m.person_id
    where m.tenant_id = current_setting('app.tenant_id')::uuid and m.id = any (p_memberships)
$$;

-- Remembers the organisation that a person works in, if they are a member of it.
create function directory_remember_organization(p_person uuid, p_tenant uuid) returns void
    language sql security definer set search_path = tenants, pg_temp as $$
    update person set last_organization_id = p_tenant
    where id = p_person and last_organization_id is distinct from p_tenant
      and exists (select 1 from membership m
                  where m.person_id = p_person and m.tenant_id = p_tenant and m.status = 'active')
$$;

do $$
declare
    signature text;
begin
    for signature in
        select p.oid::regprocedure::text from pg_proc p
        where p.pronamespace = 'tenants'::regnamespace and p.proname like 'directory\_%'
    loop
        execute format('revoke all on function %s from public', signature);
        execute format('grant execute on function %s to ${app}', signature);
        execute format('alter function %s owner to tenants_directory', signature);
    end loop;
end
$$;
revoke create on schema tenants from tenants_directory;
