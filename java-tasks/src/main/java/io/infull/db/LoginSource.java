package io.infull.db;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Opens connections for the pool. It gives up when the server sends nothing for a while. As long as the server answers,
 * it waits, however long this process needs for its own part of the log-in.
 */
final class LoginSource implements DataSource {

    private final String url;
    private final Properties properties;
    private final int timeoutAfterwards;

    /**
     * @param silence how long to wait for one answer of the server
     * @param timeoutAfterwards of a statement, in milliseconds; 0 for none
     */
    LoginSource(String url, Properties properties, Duration silence, int timeoutAfterwards) {
        this.url = url;
        this.properties = properties;
        this.timeoutAfterwards = timeoutAfterwards;
        properties.setProperty("socketTimeout", String.valueOf(silence.toSeconds()));
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = DriverManager.getConnection(url, properties);
        connection.setNetworkTimeout(Runnable::run, timeoutAfterwards);
        return connection;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter writer) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The pool calls it. The limit of a log-in is in the properties.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
