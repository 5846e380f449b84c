package io.infull.load;

import io.infull.db.NamedSql;
import io.infull.db.Session;
import io.infull.source.contract.Source;
import java.util.List;
import java.util.Optional;

/**
 * Loaded files of a source that were read under another contract than that of today.
 *
 * @param newest names of the last few
 */
record OtherContract(String source, long files, List<String> newest) {

    static List<OtherContract> of(Session session, List<Source> sources) {
        return sources.stream()
                .map(source -> of(session, source))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<OtherContract> of(Session session, Source source) {
        NamedSql sql = NamedSql.read(OtherContract.class, "files_of_another_contract")
                .value("pack", source.pack())
                .value("source", source.name())
                .value("digest", source.digest());
        record File(String name, long files) {}
        List<File> files = session.list(sql, row -> new File(row.text("file_name"), row.number("files")));
        return files.stream()
                .findFirst()
                .map(first -> new OtherContract(
                        source.name(),
                        first.files(),
                        files.stream().map(File::name).toList()));
    }
}
