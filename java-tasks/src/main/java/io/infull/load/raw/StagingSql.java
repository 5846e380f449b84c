package io.infull.load.raw;

import io.infull.db.NamedSql;
import io.infull.db.Names;
import io.infull.source.contract.Column;
import io.infull.source.contract.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The statements that settle the rows of one file among themselves, in a temporary table. They are written here and not
 * in .sql files because tables and columns come from the contract. Column c of target number 1 is staged as
 * {@code t1_c}. A record is known by its place in the file: several elements of a JSON array may be on one line. So
 * is a row, unless records become several rows: then these are numbered through in {@code _row}.
 */
final class StagingSql {

    private final List<Target> targets;
    private final StagedRowId id;
    private final Optional<VersionSql> versions;

    /** @param versions where several rows of a key may be staged, of several ages; they belong to the only target */
    StagingSql(List<Target> targets, StagedRowId id, Optional<VersionSql> versions) {
        this.targets = targets;
        this.id = id;
        this.versions = versions;
    }

    String create() {
        List<String> columns = new ArrayList<>();
        for (int number = 0; number < targets.size(); number++) {
            columns.add(key(number) + " bigint");
            for (Column column : targets.get(number).columns()) {
                columns.add(StagedColumns.staged(number, column) + " " + column.databaseType());
            }
        }
        return """
                create temp table landed (%s, %s) on commit drop;
                create temp table refused_line (
                    _offset bigint, other_offset bigint, table_name text, known_file text, known_line bigint
                ) on commit drop;
                create temp table idle_line (target integer, _row bigint, is_outdated boolean) on commit drop""".formatted(id.definitions(), String.join(", ", columns));
    }

    String copy() {
        List<String> columns = new ArrayList<>();
        for (int number = 0; number < targets.size(); number++) {
            columns.add(key(number));
        }
        for (int number = 0; number < targets.size(); number++) {
            for (Column column : targets.get(number).columns()) {
                columns.add(StagedColumns.staged(number, column));
            }
        }
        return "copy pg_temp.landed (" + id.columns() + ", " + String.join(", ", columns)
                + ") from stdin (format binary)";
    }

    String analyze() {
        return "analyze pg_temp.landed (" + id.places() + ", _key0)";
    }

    /** Whether any key hash of the target occurs twice. Mostly none does, and then nothing else has to be checked. */
    String hasRepeats(int number) {
        return "select exists (select from pg_temp.landed group by %s having count(*) > 1) as has_repeats"
                .formatted(key(number));
    }

    /** Rows whose key another row of the file also has, with other values. All of them are refused. */
    String refuseConflicts(int number) {
        return NamedSql.of("""
                insert into pg_temp.refused_line (_offset, other_offset, table_name)
                with :members,
                conflicting as (
                    select first_row, min(_offset) as differing_offset from members where differs group by first_row
                ):disputed
                select
                    members._offset,
                    case when members.differs then members.first_offset else conflicting.differing_offset end,
                    :table_name
                from members
                inner join conflicting on members.first_row = conflicting.first_row
                where :is_undecided""")
                .piece("members", members(number))
                .piece("disputed", versions.map(StagingSql::disputed).orElse(""))
                .piece("table_name", Names.literal(targets.get(number).table()))
                .piece("is_undecided", versions.map(VersionSql::isUndecided).orElse("true"))
                .text();
    }

    private static String disputed(VersionSql versions) {
        return """
                ,
                disputed as (
                    select members._offset from members
                    inner join conflicting on members.first_row = conflicting.first_row
                ),
                %s""".formatted(versions.sure());
    }

    /** Rows that say the same of the same key as an earlier row. */
    String noteRepeats(int number) {
        return NamedSql.of("""
                insert into pg_temp.idle_line (target, _row, is_outdated)
                with :members
                select :target_number, members._row, false from members
                where members._row <> members.first_row and not exists (
                    select from pg_temp.idle_line
                    where target = :target_number and idle_line._row = members._row
                )""")
                .piece("members", members(number))
                .piece("target_number", Integer.toString(number))
                .text();
    }

    /** Rows that have a later one beside them; where these are distinguished, it comes before {@link #noteRepeats}. */
    Optional<String> noteEarlier() {
        return versions.map(VersionSql::noteEarlier);
    }

    /**
     * All records; and those of which no row adds anything to any target, because others say the same, or because a later
     * row says otherwise.
     */
    String countLines() {
        return """
                with idle as (
                    select _row, bool_or(is_outdated) as is_outdated from pg_temp.idle_line
                    group by _row having count(*) = %d
                )
                select
                    count(*) filter (where not is_outdated) as duplicates,
                    count(*) filter (where is_outdated) as outdated,
                    count(*) filter (where is_outdated is not false) as loaded,
                    coalesce(sum(_hash) filter (where not is_outdated), 0) as hash_duplicates,
                    coalesce(sum(_hash) filter (where is_outdated is not false), 0) as hash_loaded
                from %s""".formatted(targets.size(), id.records());
    }

    // Every row whose key (and age, where that distinguishes rows) occurs more than once, the first row of that key,
    // and
    // whether the two differ.
    private String members(int number) {
        Target target = targets.get(number);
        List<Column> keys =
                new ArrayList<>(target.columns().stream().filter(target::isKey).toList());
        versions.ifPresent(sql -> keys.add(sql.age()));
        List<Column> others = StagedColumns.notKey(target);
        Function<Column, String> name = column -> StagedColumns.staged(number, column);
        String differs = "row(" + StagedColumns.listed(others, column -> "landed." + name.apply(column), ", ")
                + ") is distinct from row("
                + StagedColumns.listed(others, column -> "first_row." + name.apply(column), ", ") + ")";
        String sameKeys = StagedColumns.listed(
                keys,
                column -> "landed." + name.apply(column) + " is not distinct from groups." + name.apply(column),
                " and ");
        return NamedSql.of("""
                groups as materialized (
                    select :key_hash, :keys, min(:row_id) as first_id
                    from pg_temp.landed
                    where :key_hash in (
                        select :key_hash from pg_temp.landed group by :key_hash having count(*) > 1
                    )
                    group by :key_hash, :keys
                    having count(*) > 1
                ),
                members as (
                    select
                        landed._offset,
                        landed.:row_id as _row,
                        first_row._offset as first_offset,
                        groups.first_id as first_row,
                        :differs as differs
                    from groups
                    inner join pg_temp.landed on landed.:key_hash = groups.:key_hash and :same_keys
                    inner join pg_temp.landed as first_row on first_row.:row_id = groups.first_id
                )""")
                .piece("key_hash", key(number))
                .piece("keys", StagedColumns.listed(keys, name, ", "))
                .piece("row_id", id.column())
                .piece("differs", others.isEmpty() ? "false" : differs)
                .piece("same_keys", sameKeys)
                .text();
    }

    private static String key(int number) {
        return "_key" + number;
    }
}
