package io.kpihealth.testkit;

import java.util.List;

/** Rules of tables with tenants that the catalogue of the database can answer; each query finds what breaks one. */
final class SchemaRules {
    static final List<String> QUERIES = List.of(
            // Policies for PUBLIC are OR-ed with those of the relay and of the directory.
            """
            select 'policy for every role: ' || tablename || '.' || policyname
            from pg_policies where schemaname = current_schema() and 'public' = any (roles)
            """,
            // Without a bound tenant such a policy shows nothing instead of raising.
            """
            select 'silent policy: ' || tablename || '.' || policyname
            from pg_policies where schemaname = current_schema()
              and coalesce(qual, '') || coalesce(with_check, '') ~ 'current_setting\\([^)]*, true\\)|NULLIF'
            """,
            """
            select 'view with the rights of its owner: ' || relname
            from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'v'
              and not coalesce(array_to_string(reloptions, ',') ~ 'security_invoker=(true|on)', false)
            """,
            // A unique key over all tenants tells one what another has. A surrogate id tells nothing.
            """
            select 'unique key that does not begin with the tenant: ' || i.indexrelid::regclass
            from pg_index i
            join pg_class c on c.oid = i.indrelid and c.relnamespace = current_schema()::regnamespace
            join pg_attribute tenant on tenant.attrelid = c.oid and tenant.attname = 'tenant_id'
            join pg_attribute first on first.attrelid = c.oid and first.attnum = i.indkey[0]
            where i.indisunique and first.attname <> 'tenant_id'
              and not (i.indnkeyatts = 1 and first.attname = 'id')
            """);

    private SchemaRules() {}
}
