package io.vestibule.lab;

import java.sql.Connection;
import java.sql.SQLException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The lab's own memory: an H2 file by plain JDBC, with auto-commit, so that whatever the lab has answered outlives a
 * kill of the lab or of the product. Each simulated system creates its own tables.
 */
@ApplicationScoped
public class LabDatabase {

    private final JdbcConnectionPool pool;

    LabDatabase(LabConfig config) {
        pool = JdbcConnectionPool.create(config.databaseUrl(), "lab", "lab");
        pool.setMaxConnections(20);
    }

    /** A pooled connection with auto-commit on; close it when done. */
    public Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /** Runs statements that create tables; they must be harmless when the tables exist. */
    public void create(String... statements) {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the lab's database refuses its tables", e);
        }
    }

    @PreDestroy
    void close() {
        pool.dispose();
    }
}
