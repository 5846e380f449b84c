package io.infull.quality.mutation;

import io.infull.error.BadConfiguration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way in which an export goes wrong.
 *
 * @param sql one statement that corrupts a raw table of a scratch database
 * @param unseen the reason why no check can notice it; null when a check must notice it
 */
record Mutation(String name, String sql, String unseen) {

    private static final Pattern CHANGE =
            Pattern.compile("\\s*(?:update|delete from|insert into)\\s+raw\\.(\\w+)\\b.*", Pattern.DOTALL);

    /** The raw table that it changes. Throws BadConfiguration when it changes none. */
    String table() {
        Matcher change = CHANGE.matcher(sql);
        if (!change.matches()) {
            throw new BadConfiguration("Mutation " + name + " changes no raw table: expected one statement that begins "
                    + "with update raw.x, delete from raw.x or insert into raw.x (mutations.yml)");
        }
        return change.group(1);
    }
}
