package io.infull.load.raw;

import io.infull.db.NamedSql;
import io.infull.source.contract.Column;
import io.infull.source.contract.Target;
import java.util.List;

/**
 * The statements for rows of one file that have the same key and differ in their age, in a column of theirs. Where
 * a record is one row, those with a later one beside them are taken out before anything else. Rows of a record with a
 * list stand or fall together: there, contradictions are looked for first, and what is rejected for one makes no other
 * row outdated.
 */
final class VersionSql {

    /** An order by a column has one target. */
    private static final int NUMBER = 0;

    private final Target target;
    private final Column age;
    private final StagedRowId id;

    VersionSql(Target target, Column age, StagedRowId id) {
        this.target = target;
        this.age = age;
        this.id = id;
    }

    Column age() {
        return age;
    }

    /** Whether rows of one record are accepted or rejected together. */
    boolean ofElements() {
        return id == StagedRowId.NUMBER;
    }

    /** Takes out rows that have a later one beside them. */
    String removeEarlier() {
        return """
                with %s,
                earlier as (
                    delete from pg_temp.landed using ranked
                    where landed._offset = ranked._offset and ranked.place > 1
                    returning landed._hash
                )
                select count(*) as earlier, coalesce(sum(_hash), 0) as hash_earlier from earlier""".formatted(ranked());
    }

    /** Notes them as outdated. */
    String noteEarlier() {
        return """
                insert into pg_temp.idle_line (target, _row, is_outdated)
                with %s
                select %d, _row, true from ranked where place > 1""".formatted(ranked(), NUMBER);
    }

    private String ranked() {
        return NamedSql.of("""
                ranked as (
                    select :row_id, rank() over (partition by :keys order by :age desc) as place
                    from pg_temp.landed
                    where :is_repeated
                )""")
                .piece("row_id", id.column())
                .piece("keys", key())
                .piece("age", staged(age))
                .piece("is_repeated", isRepeated())
                .text();
    }

    /** The latest row of each key that is sure to stay, as its record is not among the {@code disputed} ones. */
    String sure() {
        return NamedSql.of("""
                sure as (
                    select distinct on (:keys) :keys, :age from pg_temp.landed
                    where :is_repeated and not exists (
                        select from disputed where disputed._offset = landed._offset
                    )
                    order by :keys, :age desc
                )""")
                .piece("keys", key())
                .piece("age", staged(age))
                .piece("is_repeated", isRepeated())
                .text();
    }

    /** Whether none of these makes the row of {@code members} outdated. */
    String isUndecided() {
        String sameKeys = StagedColumns.listed(
                keys(), column -> "sure.%1$s is not distinct from landed.%1$s".formatted(staged(column)), " and ");
        return NamedSql.of("""
                not exists (
                    select from pg_temp.landed
                    inner join sure on sure._key0 = landed._key0 and :same_keys and sure.:age > landed.:age
                    where landed._row = members._row
                )""")
                .piece("same_keys", sameKeys)
                .piece("age", staged(age))
                .text();
    }

    private String key() {
        return "_key0, " + StagedColumns.listed(keys(), VersionSql::staged, ", ");
    }

    private List<Column> keys() {
        return target.columns().stream().filter(target::isKey).toList();
    }

    private static String staged(Column column) {
        return StagedColumns.staged(NUMBER, column);
    }

    private static String isRepeated() {
        return "_key0 in (select _key0 from pg_temp.landed group by _key0 having count(*) > 1)";
    }
}
