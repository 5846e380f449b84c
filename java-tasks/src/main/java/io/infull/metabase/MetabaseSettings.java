package io.infull.metabase;

import java.net.URI;
import java.time.Duration;

/**
 * Where Metabase is, and which user creates the dashboard.
 *
 * @param url without a slash at its end
 * @param user the e-mail address of an administrator; when Metabase is new, that of the first one, who is then created
 * @param patience how long Metabase may take to start
 */
record MetabaseSettings(URI url, String user, String password, Duration patience) {

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
