package io.infull.db;

/**
 * Where the warehouse is. The password is apart from the URL because drivers and logs print URLs.
 *
 * @param url JDBC URL without credentials, for example {@code jdbc:postgresql://localhost:5432/infull}
 */
public record DatabaseSettings(String url, String user, String password) {

    @Override
    public String toString() {
        return user + "@" + url;
    }
}
