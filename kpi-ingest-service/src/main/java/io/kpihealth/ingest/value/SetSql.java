package io.kpihealth.ingest.value;

/** The statements of {@link SetValueStage}, in the order in which they run. */
final class SetSql {
    static final String STAGE = """
            create temp table value_stage (
                account int4 not null, period int4 not null, kpi int2 not null, number float8 not null, raw text,
                kind int2 not null, unit text, flags int2 not null, sheet int2 not null, cell int4 not null
            ) on commit drop
            """;
    static final String STAGE_COLUMNS =
            "value_stage (account, period, kpi, number, raw, kind, unit, flags, sheet, cell)";

    static final int NEW = 0;
    static final int SAME = 1;
    static final int DIFFERENT = 2;

    /** The file's sets with how each compares: 0 new, 1 the same, 2 different. */
    static final String INCOMING = """
            create temp table value_incoming (
                account_id uuid not null, period text not null, revision int4 not null, state int2 not null,
                kpis int2[], numbers float8[], raws text[], kinds int2[], units text[], flags int2[],
                sheets int2[], cells int4[]
            ) on commit drop
            """;

    static final String COMPARE_SETS = """
            insert into value_incoming
            select a.id, p.period, coalesce(v.revision, 0),
                   case when v.revision is null then 0
                        when v.kpis = s.kpis and v.numbers = s.numbers and v.raws = s.raws and v.kinds = s.kinds
                             and v.units = s.units and v.flags = s.flags then 1
                        else 2 end,
                   s.kpis, s.numbers, s.raws, s.kinds, s.units, s.flags, s.sheets, s.cells
            from (select account, period,
                         array_agg(kpi order by kpi) as kpis, array_agg(number order by kpi) as numbers,
                         array_agg(raw order by kpi) as raws, array_agg(kind order by kpi) as kinds,
                         array_agg(unit order by kpi) as units, array_agg(flags order by kpi) as flags,
                         array_agg(sheet order by kpi) as sheets, array_agg(cell order by kpi) as cells
                  from value_stage group by account, period) s
            join unnest(?::uuid[]) with ordinality a (id, no) on a.no = s.account + 1
            join unnest(?::text[]) with ordinality p (period, no) on p.no = s.period + 1
            left join value_set v on v.account_id = a.id and v.period = p.period
            """;

    /** Sets that differ, value by value: 0 kept, 1 the same, 2 changed, 3 new. change 0 is the coming one. */
    static final String MERGED = """
            create temp table value_merged (
                account_id uuid not null, period text not null, kpi int2 not null, what int2 not null,
                number float8 not null, raw text, kind int2 not null, unit text, flags int2 not null,
                sheet int2 not null, cell int4 not null, change int4 not null
            ) on commit drop
            """;

    static final String COMPARE_VALUES = """
            insert into value_merged
            select account_id, period, kpi, what,
                   case when what >= 2 then n.number else c.number end,
                   case when what >= 2 then n.raw else c.raw end,
                   case when what >= 2 then n.kind else c.kind end,
                   case when what >= 2 then n.unit else c.unit end,
                   case when what >= 2 then n.flags else c.flags end,
                   case when what >= 2 then n.sheet else c.sheet end,
                   case when what >= 2 then n.cell else c.cell end,
                   case when what >= 2 then 0 else c.change end
            from (select i.account_id, i.period, u.*
                  from value_incoming i,
                       unnest(i.kpis, i.numbers, i.raws, i.kinds, i.units, i.flags, i.sheets, i.cells)
                           as u (kpi, number, raw, kind, unit, flags, sheet, cell)
                  where i.state = 2) n
            full join (select v.account_id, v.period, u.*
                  from value_incoming i
                  join value_set v on v.account_id = i.account_id and v.period = i.period,
                       unnest(v.kpis, v.numbers, v.raws, v.kinds, v.units, v.flags, v.sheets, v.cells, v.changes)
                           as u (kpi, number, raw, kind, unit, flags, sheet, cell, change)
                  where i.state = 2) c using (account_id, period, kpi)
            cross join lateral (select case
                when n.number is null then 0
                when c.number is null then 3
                when n.number = c.number and n.raw is not distinct from c.raw and n.kind = c.kind
                     and n.unit is not distinct from c.unit and n.flags = c.flags then 1
                else 2 end as what) w
            """;
    static final String COUNT = """
            select (select count(*) from value_incoming),
                   coalesce((select sum(cardinality(kpis)) from value_incoming where state = 0), 0)
                       + (select count(*) from value_merged where what = 3),
                   (select count(*) from value_merged where what = 2),
                   coalesce((select sum(cardinality(kpis)) from value_incoming where state = 1), 0)
                       + (select count(*) from value_merged where what = 1)
            """;
    static final String BASIS = "select account_id, period, revision from value_incoming";

    static final String CHANGE = """
            insert into value_change (no, upload_id, sheets, edited_by, edited_at, reason)
            select coalesce(max(no), 0) + 1, ?, ?, ?, ?, ? from value_change returning no
            """;
    static final String HISTORY = """
            insert into value_history (account_id, period, replaced_by, kpis, numbers, raws, kinds, units, flags,
                                       sheets, cells, changes)
            select v.account_id, v.period, ?,
                   array_agg(u.kpi order by u.kpi), array_agg(u.number order by u.kpi),
                   array_agg(u.raw order by u.kpi), array_agg(u.kind order by u.kpi),
                   array_agg(u.unit order by u.kpi), array_agg(u.flags order by u.kpi),
                   array_agg(u.sheet order by u.kpi), array_agg(u.cell order by u.kpi),
                   array_agg(u.change order by u.kpi)
            from value_merged m
            join value_set v on v.account_id = m.account_id and v.period = m.period
            cross join lateral unnest(v.kpis, v.numbers, v.raws, v.kinds, v.units, v.flags, v.sheets, v.cells,
                                      v.changes)
                as u (kpi, number, raw, kind, unit, flags, sheet, cell, change)
            where m.what = 2 and u.kpi = m.kpi
            group by v.account_id, v.period
            """;
    static final String MERGE = """
            merge into value_set t using (
                select account_id, period, kpis, numbers, raws, kinds, units, flags, sheets, cells,
                       array_fill(?::int4, array[cardinality(kpis)]) as changes
                from value_incoming where state = 0
                union all
                select account_id, period,
                       array_agg(kpi order by kpi), array_agg(number order by kpi), array_agg(raw order by kpi),
                       array_agg(kind order by kpi), array_agg(unit order by kpi), array_agg(flags order by kpi),
                       array_agg(sheet order by kpi), array_agg(cell order by kpi),
                       array_agg(case change when 0 then ? else change end order by kpi)
                from value_merged group by account_id, period having max(what) >= 2) s
            on t.account_id = s.account_id and t.period = s.period
            when matched then update set revision = ?, kpis = s.kpis, numbers = s.numbers, raws = s.raws,
                kinds = s.kinds, units = s.units, flags = s.flags, sheets = s.sheets, cells = s.cells,
                changes = s.changes
            when not matched then insert (account_id, period, revision, kpis, numbers, raws, kinds, units, flags,
                                          sheets, cells, changes)
                values (s.account_id, s.period, ?, s.kpis, s.numbers, s.raws, s.kinds, s.units, s.flags,
                        s.sheets, s.cells, s.changes)
            """;
    static final String WRITTEN = """
            select v.account_id, v.period, v.kpis, v.numbers, v.raws, v.kinds, v.units, v.flags, v.sheets, v.cells,
                   v.changes
            from value_incoming i join value_set v on v.account_id = i.account_id and v.period = i.period
            where v.revision = ?
            """;

    private SetSql() {}
}
