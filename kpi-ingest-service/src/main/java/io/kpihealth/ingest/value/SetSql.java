package io.kpihealth.ingest.value;

/**
 * The statements of {@link SetValueStage}, in the order in which they run. Usual sets stay in their row as they are: the
 * database would spend more on compressing them than on all else. Each stored set is looked up by its key, whatever the planner thinks of
 * their number: a tenant's first large file is stored before the database has counted its rows, and a join of sets would
 * compare each with all.
 */
final class SetSql {
    static final String STAGE = """
            create temp table value_stage (
                account int4 not null, period int4 not null, kpis int2[] not null, numbers float8[] not null,
                raws text[] storage external not null, kinds int2[] not null, units text[] not null,
                flags int2[] not null, sheets int2[] not null, cells int4[] not null
            ) with (toast_tuple_target = 8160) on commit drop
            """;

    static final int NEW = 0;
    static final int SAME = 1;
    static final int DIFFERENT = 2;

    /** The file's sets with how each compares: 0 new, 1 the same, 2 different. */
    static final String INCOMING = """
            create temp table value_incoming (
                account_id uuid not null, period text not null, revision int4 not null, state int2 not null,
                kpis int2[], numbers float8[], raws text[], kinds int2[], units text[], flags int2[],
                sheets int2[], cells int4[]
            ) with (toast_tuple_target = 8160) on commit drop
            """;

    /** A set that came in several parts, such as one sheet for each category, is put together first. */
    static final String COMPARE_SETS = """
            with several as materialized (
                select account, period from value_stage group by account, period having count(*) > 1)
            insert into value_incoming
            select a.id, p.period, coalesce(v.revision, 0),
                   case when v.revision is null then 0
                        when v.kpis = s.kpis and v.numbers = s.numbers and v.raws = s.raws and v.kinds = s.kinds
                             and v.units = s.units and v.flags = s.flags then 1
                        else 2 end,
                   s.kpis, s.numbers, s.raws, s.kinds, s.units, s.flags, s.sheets, s.cells
            from (select account, period, kpis, numbers, raws, kinds, units, flags, sheets, cells
                  from value_stage w where not exists (
                      select from several m where m.account = w.account and m.period = w.period)
                  union all
                  select w.account, w.period,
                         array_agg(u.kpi order by u.kpi), array_agg(u.number order by u.kpi),
                         array_agg(u.raw order by u.kpi), array_agg(u.kind order by u.kpi),
                         array_agg(u.unit order by u.kpi), array_agg(u.flags order by u.kpi),
                         array_agg(u.sheet order by u.kpi), array_agg(u.cell order by u.kpi)
                  from several m join value_stage w on m.account = w.account and m.period = w.period
                  cross join lateral unnest(w.kpis, w.numbers, w.raws, w.kinds, w.units, w.flags, w.sheets, w.cells)
                      as u (kpi, number, raw, kind, unit, flags, sheet, cell)
                  group by w.account, w.period) s
            join unnest(?::uuid[]) with ordinality a (id, no) on a.no = s.account + 1
            join unnest(?::text[]) with ordinality p (period, no) on p.no = s.period + 1
            left join lateral (
                select * from value_set where account_id = a.id and period = p.period limit 1) v on true
            """;

    /** Sets that differ, merged value by value; change 0 is the coming one, replaced are the KPIs that change. */
    static final String MERGED = """
            create temp table value_merged (
                account_id uuid not null, period text not null, added int4 not null, changed int4 not null,
                same int4 not null, replaced int2[], kpis int2[] not null, numbers float8[] not null,
                raws text[] storage external not null, kinds int2[] not null, units text[] not null,
                flags int2[] not null, sheets int2[] not null, cells int4[] not null, changes int4[] not null
            ) with (toast_tuple_target = 8160) on commit drop
            """;

    /** Of a value, what: 0 kept, 1 the same, 2 changed, 3 new. */
    static final String COMPARE_VALUES = """
            insert into value_merged
            select i.account_id, i.period, m.*
            from value_incoming i
            cross join lateral (
                select * from value_set where account_id = i.account_id and period = i.period limit 1) v
            cross join lateral (
                select count(*) filter (where what = 3), count(*) filter (where what = 2),
                       count(*) filter (where what = 1), array_agg(kpi order by kpi) filter (where what = 2),
                       array_agg(kpi order by kpi),
                       array_agg(case when what >= 2 then n.number else c.number end order by kpi),
                       array_agg(case when what >= 2 then n.raw else c.raw end order by kpi),
                       array_agg(case when what >= 2 then n.kind else c.kind end order by kpi),
                       array_agg(case when what >= 2 then n.unit else c.unit end order by kpi),
                       array_agg(case when what >= 2 then n.flags else c.flags end order by kpi),
                       array_agg(case when what >= 2 then n.sheet else c.sheet end order by kpi),
                       array_agg(case when what >= 2 then n.cell else c.cell end order by kpi),
                       array_agg(case when what >= 2 then 0 else c.change end order by kpi)
                from unnest(i.kpis, i.numbers, i.raws, i.kinds, i.units, i.flags, i.sheets, i.cells)
                         as n (kpi, number, raw, kind, unit, flags, sheet, cell)
                full join unnest(v.kpis, v.numbers, v.raws, v.kinds, v.units, v.flags, v.sheets, v.cells, v.changes)
                         as c (kpi, number, raw, kind, unit, flags, sheet, cell, change) using (kpi)
                cross join lateral (select case
                    when n.number is null then 0
                    when c.number is null then 3
                    when n.number = c.number and n.raw is not distinct from c.raw and n.kind = c.kind
                         and n.unit is not distinct from c.unit and n.flags = c.flags then 1
                    else 2 end as what) w) m
            where i.state = 2
            """;

    static final String COUNT = """
            select i.sets, i.fresh + m.added, m.changed, i.same + m.same
            from (select count(*) as sets,
                         coalesce(sum(cardinality(kpis)) filter (where state = 0), 0) as fresh,
                         coalesce(sum(cardinality(kpis)) filter (where state = 1), 0) as same
                  from value_incoming) i,
                 (select coalesce(sum(added), 0) as added, coalesce(sum(changed), 0) as changed,
                         coalesce(sum(same), 0) as same
                  from value_merged) m
            """;
    static final String BASIS = "select account_id, period, revision from value_incoming";

    static final String CHANGE = """
            insert into value_change (no, upload_id, sheets, edited_by, edited_at, reason)
            select coalesce(max(no), 0) + 1, ?, ?, ?, ?, ? from value_change returning no
            """;
    static final String HISTORY = """
            insert into value_history (account_id, period, replaced_by, kpis, numbers, raws, kinds, units, flags,
                                       sheets, cells, changes)
            select v.account_id, v.period, ?, h.*
            from value_merged m
            cross join lateral (
                select * from value_set where account_id = m.account_id and period = m.period limit 1) v
            cross join lateral (
                select array_agg(u.kpi order by u.kpi), array_agg(u.number order by u.kpi),
                       array_agg(u.raw order by u.kpi), array_agg(u.kind order by u.kpi),
                       array_agg(u.unit order by u.kpi), array_agg(u.flags order by u.kpi),
                       array_agg(u.sheet order by u.kpi), array_agg(u.cell order by u.kpi),
                       array_agg(u.change order by u.kpi)
                from unnest(v.kpis, v.numbers, v.raws, v.kinds, v.units, v.flags, v.sheets, v.cells, v.changes)
                         as u (kpi, number, raw, kind, unit, flags, sheet, cell, change)
                where u.kpi = any (m.replaced)) h
            where m.changed > 0
            """;
    static final String MERGE = """
            insert into value_set (account_id, period, revision, kpis, numbers, raws, kinds, units, flags, sheets,
                                        cells, changes)
            select account_id, period, ?, kpis, numbers, raws, kinds, units, flags, sheets, cells, changes from (
                select account_id, period, kpis, numbers, raws, kinds, units, flags, sheets, cells,
                       array_fill(?::int4, array[cardinality(kpis)]) as changes
                from value_incoming where state = 0
                union all
                select account_id, period, kpis, numbers, raws, kinds, units, flags, sheets, cells,
                       array_replace(changes, 0, ?)
                from value_merged where added + changed > 0) s
            on conflict (tenant_id, account_id, period) do update set
                revision = excluded.revision, kpis = excluded.kpis, numbers = excluded.numbers, raws = excluded.raws,
                kinds = excluded.kinds, units = excluded.units, flags = excluded.flags, sheets = excluded.sheets,
                cells = excluded.cells, changes = excluded.changes
            """;
    static final String WRITTEN = """
            select v.account_id, v.period, v.kpis, v.numbers, v.raws, v.kinds, v.units, v.flags, v.sheets, v.cells,
                   v.changes
            from value_incoming i
            cross join lateral (
                select * from value_set where account_id = i.account_id and period = i.period limit 1) v
            where v.revision = ?
            """;

    private SetSql() {}
}
