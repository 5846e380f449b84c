package io.infull.load.raw;

import io.infull.db.Session;
import io.infull.source.account.Landed;
import io.infull.source.contract.Column;
import io.infull.source.contract.OrderContract;
import io.infull.source.contract.Target;
import io.infull.source.row.BinaryRow;
import io.infull.source.row.FileParser;
import io.infull.source.row.RowLead;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Copies into a temporary table, settles rows that share a key, and then brings the rest into the raw tables. */
public final class StagedCopy implements LoadWay {

    private final Origin origin;

    public StagedCopy(Origin origin) {
        this.origin = origin;
    }

    @Override
    public Landed load(Session session, FileParser file) throws IOException {
        List<Target> targets = file.layout().targets();
        StagedRowId id = StagedRowId.of(origin.source());
        Optional<VersionSql> versions = versions(targets, id);
        StagingSql sql = new StagingSql(targets, id, versions.filter(VersionSql::ofElements));
        session.execute("set local work_mem = '64MB'");
        session.execute(sql.create());
        List<Column> columns =
                targets.stream().flatMap(target -> target.columns().stream()).toList();
        RowLead lead = new StagedLead(KeyHash.of(targets), id);
        session.copyIn(sql.copy(), stream -> file.parseInto(new BinaryRow(stream, lead, columns.size())));
        session.execute(sql.analyze());
        return new StagedRows(session, origin, file, sql, versions).settle();
    }

    // An order by column has one target, and there only rows with equal places can contradict each other.
    private Optional<VersionSql> versions(List<Target> targets, StagedRowId id) {
        OrderContract order = origin.source().contract().order();
        return order.isByField()
                ? Optional.of(new VersionSql(targets.get(0), targets.get(0).column(order.column()), id))
                : Optional.empty();
    }
}
