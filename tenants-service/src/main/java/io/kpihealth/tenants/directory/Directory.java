package io.kpihealth.tenants.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lookups across tenants, each by a key that the caller must already hold. They are SQL functions
 * of another role: row-level security holds for everything else that this service asks.
 */
@ApplicationScoped
public class Directory {
    private final Rows rows;

    Directory(Rows rows) {
        this.rows = rows;
    }

    /** Finds the person by (issuer, subject), creates them at the first sight and keeps their names current. */
    public PersonEntry person(String issuer, String subject, @Nullable String name, @Nullable String email) {
        return rows.select(
                        "select person_id, last_organization from directory_person(?, ?, ?, ?)",
                        row -> new PersonEntry(uuid(row, 1), row.getObject(2, UUID.class)),
                        issuer,
                        subject,
                        name,
                        email)
                .getFirst();
    }

    public boolean knowsPerson(String issuer, String subject) {
        return rows.select("select directory_knows_person(?, ?)", row -> row.getBoolean(1), issuer, subject)
                .getFirst();
    }

    public Optional<PersonProfile> profile(UUID person) {
        return first(rows.select(
                "select display_name, email, last_organization from directory_person_profile(?)",
                row -> new PersonProfile(row.getString(1), row.getString(2), row.getObject(3, UUID.class)),
                person));
    }

    /** The memberships that are not removed, by the organisation's slug. */
    public List<MembershipEntry> memberships(UUID person) {
        return rows.select(
                """
                select tenant_id, membership_id, role, status, version, slug, name, organization_status, plan
                from directory_memberships(?)
                """,
                row -> new MembershipEntry(
                        uuid(row, 1), uuid(row, 2), text(row, 3), text(row, 4), row.getLong(5), tenant(row, 6)),
                person);
    }

    /** The registrations of a client that are not removed, by the organisation's slug. */
    public List<RegistrationEntry> registrations(String clientId) {
        return rows.select(
                """
                select tenant_id, registration_id, scope, version, expires_at, issuer, subject,
                       slug, name, organization_status, plan
                from directory_registrations(?)
                """,
                row -> new RegistrationEntry(
                        uuid(row, 1),
                        uuid(row, 2),
                        text(row, 3),
                        row.getLong(4),
                        instant(row, 5),
                        row.getString(6),
                        row.getString(7),
                        tenant(row, 8)),
                clientId);
    }

    public Optional<InvitationEntry> invitation(byte[] tokenHash) {
        return first(rows.select(
                """
                select tenant_id, invitation_id, email, role, status, expires_at, slug, name
                from directory_invitation(?)
                """,
                row -> new InvitationEntry(
                        uuid(row, 1),
                        uuid(row, 2),
                        text(row, 3),
                        text(row, 4),
                        text(row, 5),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        text(row, 7),
                        text(row, 8)),
                tokenHash));
    }

    public boolean slugTaken(String slug) {
        return rows.select("select directory_slug_taken(?)", row -> row.getBoolean(1), slug)
                .getFirst();
    }

    /** Names of members of the bound tenant, by membership id. */
    public Map<UUID, MemberName> memberNames(Collection<UUID> memberships) {
        Map<UUID, MemberName> names = new HashMap<>();
        rows.select(
                        """
                        select membership_id, display_name, email
                        from directory_member_names(string_to_array(?, ',')::uuid[])
                        """,
                        row -> Map.entry(uuid(row, 1), new MemberName(row.getString(2), row.getString(3))),
                        memberships.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .forEach(named -> names.put(named.getKey(), named.getValue()));
        return names;
    }

    /** Makes this the organisation that a request without a choice is for. */
    public void rememberOrganization(UUID person, UUID tenant) {
        rows.select("select directory_remember_organization(?, ?)", row -> Boolean.TRUE, person, tenant);
    }

    private static Tenant tenant(ResultSet row, int first) throws SQLException {
        return new Tenant(text(row, first), text(row, first + 1), text(row, first + 2), text(row, first + 3));
    }

    private static UUID uuid(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return row.getString(column);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static <T> Optional<T> first(List<T> found) {
        return found.stream().findFirst();
    }
}
