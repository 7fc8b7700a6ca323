package io.kpihealth.bench;

import java.util.List;

/**
 * A way to keep values with their revisions and provenance. Its statements work as the service's do: under row-level
 * security, from the temporary table {@code stage}, accounts by {@code account_no}.
 *
 * @param tables what to create, the current values first
 * @param load brings the stage into the tables; {@code :month} is 1 to 12, {@code :change} the change's number
 * @param readMonth every value of the tenant's month, as a re-scoring reads it
 * @param readSeries one KPI of one account through the year
 */
record Layout(String name, List<String> tables, List<String> load, String readMonth, String readSeries) {
    private static final String VALUE =
            "number float8, raw text, kind int2, unit text, flags int2, sheet int2, cell int4, change int4";
    private static final String ARRAYS =
            "kpis int2[], numbers float8[], raws text[], kinds int2[], units text[], flags int2[], sheets int2[],"
                    + " cells int4[], changes int4[]";
    private static final String DIFFERS =
            "(t.number, t.kind, t.flags) is distinct from (s.number, s.kind, s.flags) or t.raw is distinct from s.raw"
                    + " or t.unit is distinct from s.unit";

    static List<Layout> all() {
        return List.of(sets(), rows(), years());
    }

    /** One row per account and period, values in parallel arrays: what the service does. */
    private static Layout sets() {
        return new Layout(
                "set per account and month",
                List.of(
                        "layout_set (account_id uuid, month int2, " + ARRAYS
                                + ", primary key (tenant_id, account_id, month))",
                        "layout_set_history (account_id uuid, month int2, replaced_by int4, " + ARRAYS
                                + ", primary key (tenant_id, account_id, month, replaced_by))"),
                List.of("""
                        create temp table incoming on commit drop as
                        select a.id as account_id, s.*, t.account_id is null as fresh
                        from (select account, array_agg(kpi order by kpi) as kpis,
                                     array_agg(number order by kpi) as numbers, array_agg(raw order by kpi) as raws,
                                     array_agg(kind order by kpi) as kinds, array_agg(unit order by kpi) as units,
                                     array_agg(flags order by kpi) as flags, array_agg(sheet order by kpi) as sheets,
                                     array_agg(cell order by kpi) as cells
                              from stage group by account) s
                        join account_no a on a.no = s.account
                        left join layout_set t on t.account_id = a.id and t.month = :month
                        where t.account_id is null
                           or (t.kpis, t.numbers, t.raws, t.kinds, t.units, t.flags)
                              is distinct from (s.kpis, s.numbers, s.raws, s.kinds, s.units, s.flags)
                        """, """
                        insert into layout_set_history (account_id, month, replaced_by, kpis, numbers, raws, kinds,
                                                        units, flags, sheets, cells, changes)
                        select t.account_id, t.month, :change, t.kpis, t.numbers, t.raws, t.kinds, t.units, t.flags,
                               t.sheets, t.cells, t.changes
                        from incoming i join layout_set t on t.account_id = i.account_id and t.month = :month
                        where not i.fresh
                        """, """
                        merge into layout_set t using incoming s on t.account_id = s.account_id and t.month = :month
                        when matched then update set kpis = s.kpis, numbers = s.numbers, raws = s.raws,
                            kinds = s.kinds, units = s.units, flags = s.flags, sheets = s.sheets, cells = s.cells,
                            changes = array_fill(:change, array[cardinality(s.kpis)])
                        when not matched then insert (account_id, month, kpis, numbers, raws, kinds, units, flags,
                                                      sheets, cells, changes)
                            values (s.account_id, :month, s.kpis, s.numbers, s.raws, s.kinds, s.units, s.flags,
                                    s.sheets, s.cells, array_fill(:change, array[cardinality(s.kpis)]))
                        """),
                "select sum(u.number) from layout_set t, unnest(t.numbers) as u (number) where t.month = :month",
                "select sum(t.numbers[array_position(t.kpis, 7::int2)]) from layout_set t where t.account_id = "
                        + "(select id from account_no where no = 0)");
    }

    /** One row per value. */
    private static Layout rows() {
        return new Layout(
                "row per value",
                List.of(
                        "layout_row (account_id uuid, month int2, kpi int2, " + VALUE
                                + ", primary key (tenant_id, account_id, month, kpi))",
                        "layout_row_history (account_id uuid, month int2, kpi int2, replaced_by int4, " + VALUE
                                + ", primary key (tenant_id, account_id, month, kpi, replaced_by))"),
                List.of("""
                        insert into layout_row_history (account_id, month, kpi, replaced_by, number, raw, kind, unit,
                                                        flags, sheet, cell, change)
                        select t.account_id, t.month, t.kpi, :change, t.number, t.raw, t.kind, t.unit, t.flags,
                               t.sheet, t.cell, t.change
                        from stage s join account_no a on a.no = s.account
                        join layout_row t on t.account_id = a.id and t.month = :month and t.kpi = s.kpi
                        where %s
                        """.formatted(DIFFERS), """
                        merge into layout_row t
                        using (select a.id, s.* from stage s join account_no a on a.no = s.account) s
                        on t.account_id = s.id and t.month = :month and t.kpi = s.kpi
                        when matched and (%s) then update set number = s.number, raw = s.raw, kind = s.kind,
                            unit = s.unit, flags = s.flags, sheet = s.sheet, cell = s.cell, change = :change
                        when not matched then insert (account_id, month, kpi, number, raw, kind, unit, flags, sheet,
                                                      cell, change)
                            values (s.id, :month, s.kpi, s.number, s.raw, s.kind, s.unit, s.flags, s.sheet, s.cell,
                                    :change)
                        """.formatted(DIFFERS)),
                "select sum(number) from layout_row where month = :month",
                "select sum(number) from layout_row where kpi = 7 and account_id = "
                        + "(select id from account_no where no = 0)");
    }

    /** One row per KPI and year, a place in arrays of twelve for each month. */
    private static Layout years() {
        String differs = DIFFERS.replaceAll("t\\.(number|kind|raw|unit|flags)", "t.$1s[:month]");
        String twelve =
                "numbers float8[], raws text[], kinds int2[], units text[], flagss int2[], sheets int2[], cells int4[],"
                        + " changes int4[]";
        return new Layout(
                "row per KPI and year",
                List.of(
                        "layout_year (account_id uuid, kpi int2, " + twelve
                                + ", primary key (tenant_id, account_id, kpi))",
                        "layout_year_history (account_id uuid, kpi int2, month int2, replaced_by int4, " + VALUE
                                + ", primary key (tenant_id, account_id, kpi, month, replaced_by))"),
                List.of("""
                        insert into layout_year_history (account_id, kpi, month, replaced_by, number, raw, kind, unit,
                                                         flags, sheet, cell, change)
                        select t.account_id, t.kpi, :month, :change, t.numbers[:month], t.raws[:month],
                               t.kinds[:month], t.units[:month], t.flagss[:month], t.sheets[:month],
                               t.cells[:month], t.changes[:month]
                        from stage s join account_no a on a.no = s.account
                        join layout_year t on t.account_id = a.id and t.kpi = s.kpi
                        where t.numbers[:month] is not null and (%s)
                        """.formatted(differs), """
                        merge into layout_year t
                        using (select a.id, s.* from stage s join account_no a on a.no = s.account) s
                        on t.account_id = s.id and t.kpi = s.kpi
                        when matched and (%s) then update set numbers[:month] = s.number, raws[:month] = s.raw,
                            kinds[:month] = s.kind, units[:month] = s.unit, flagss[:month] = s.flags,
                            sheets[:month] = s.sheet, cells[:month] = s.cell, changes[:month] = :change
                        when not matched then insert (account_id, kpi, numbers, raws, kinds, units, flagss, sheets,
                                                      cells, changes)
                            values (s.id, s.kpi,
                                    array_fill(null::float8, array[:month - 1]) || s.number,
                                    array_fill(null::text, array[:month - 1]) || s.raw,
                                    array_fill(null::int2, array[:month - 1]) || s.kind,
                                    array_fill(null::text, array[:month - 1]) || s.unit,
                                    array_fill(null::int2, array[:month - 1]) || s.flags,
                                    array_fill(null::int2, array[:month - 1]) || s.sheet,
                                    array_fill(null::int4, array[:month - 1]) || s.cell,
                                    array_fill(null::int4, array[:month - 1]) || :change)
                        """.formatted(differs)),
                "select sum(numbers[:month]) from layout_year",
                "select (select sum(n) from unnest(numbers) n) from layout_year where kpi = 7 and account_id = "
                        + "(select id from account_no where no = 0)");
    }
}
