package io.infull.site;

import io.infull.db.Database;
import io.infull.db.Isolation;
import io.infull.db.Session;
import io.infull.error.BadConfiguration;
import io.infull.error.InFullException;
import io.infull.error.InputMissing;
import io.infull.error.TransientFault;
import io.infull.project.Project;
import io.infull.project.ProjectReader;
import io.infull.project.board.Board;
import io.infull.project.board.BoardReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes the command center for the publication that readers see. It reads only the schemas ops and analytics, in one
 * snapshot, so that all pages belong to one publication.
 */
public final class SiteWriter {

    private static final String BOARD = "command_center";

    private final Database database;
    private final Path sqlDir;
    private final Clock clock;
    private final Slice.Sizes sizes;

    /** @param sqlDir the SQL project, for the boards and the lineage */
    public SiteWriter(Database database, Path sqlDir, Clock clock) {
        this(database, sqlDir, clock, Slice.Sizes.USUAL);
    }

    SiteWriter(Database database, Path sqlDir, Clock clock, Slice.Sizes sizes) {
        this.database = database;
        this.sqlDir = sqlDir;
        this.clock = clock;
        this.sizes = sizes;
    }

    /** Throws InputMissing when nothing was published yet, BadConfiguration when a tile is wrong. */
    public WrittenSite write(Path folder) {
        Board board = BoardReader.read(sqlDir, BOARD);
        WrittenSite written = database.transaction(Isolation.SNAPSHOT, session -> {
            Published published = Published.read(session, board.dimensions())
                    .orElseThrow(() -> new InputMissing(
                            "Nothing to show: nothing was published yet. Run transform, test and publish first"));
            // The planner does not know how many rows a published view has. It would use nested loops over whole marts,
            // and JIT compilation would take longer than the statements.
            session.execute(
                    "set local search_path to analytics; set local enable_nestloop to off; set local jit to off; "
                            + "set local work_mem to '64MB'");
            Project project = ProjectReader.read(sqlDir, LocalDate.parse(published.asOf()));
            try (SiteFolder site = SiteFolder.begin(folder, published.id(), clock)) {
                long lines = fill(session, site, board, project, published);
                return new WrittenSite(site.publish(board.title()), published.id(), lines);
            } catch (IOException e) {
                throw unwritable(folder, published, e);
            } catch (UncheckedIOException e) {
                throw unwritable(folder, published, e.getCause());
            } catch (JacksonIOException e) {
                throw unwritable(folder, published, e.getCause());
            }
        });
        CurrentMark.write(folder, database);
        return written;
    }

    private long fill(Session session, SiteFolder site, Board board, Project project, Published published)
            throws IOException {
        try (SiteProgress progress = new SiteProgress()) {
            TileQueries queries = new TileQueries(board, published.previous());
            queries.check(session);
            Cube cube = new CubeReader(session, queries, site, sizes).read();
            LateCounts late = new LateCounts(session, site, cube, sizes);
            late.write();
            progress.wrote("figures", cube.months().size(), "months");
            LineSlices lines = new LineSlices(session, board, site, sizes);
            lines.write();
            progress.wrote("order lines", lines.rows(), "order_lines");
            new ContractSlices(session, site, sizes).write();
            new Facts(session, site, published).write();
            new CatalogPage(project, board, session, site, published).write();
            new FrontPage(session, site, board, published, clock.instant()).write(cube, late, lines);
            progress.wrote(
                    "contracts, trust and catalog", project.modelsInOrder().size(), "models");
            return lines.rows();
        }
    }

    // A missing permission does not go away by trying again, unlike other failures of writing.
    private static InFullException unwritable(Path folder, Published published, IOException e) {
        String readers = ". Readers see publication " + published.id() + " as of " + published.asOf() + "; "
                + ShownPublication.in(folder)
                        .map(shown -> "the pages show publication " + shown)
                        .orElse("there are no pages yet")
                + " until run or report can write them";
        String problem = "Cannot write the command center to " + folder + ": ";
        if (e instanceof AccessDeniedException) {
            return new BadConfiguration(
                    problem + "expected a folder that user " + System.getProperty("user.name")
                            + " may write to but permission is denied for " + e.getMessage() + readers,
                    e);
        }
        return new TransientFault(problem + e.getMessage() + readers, e);
    }
}
