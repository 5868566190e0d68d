package io.vestibule.lab;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The lab's own memory: an H2 file by plain JDBC, with auto-commit, so that whatever the lab has answered outlives a
 * kill of the lab or of the product. Each simulated system creates its own tables.
 */
@ApplicationScoped
public class LabDatabase {

    private final JdbcConnectionPool pool;

    @Inject
    public LabDatabase(LabConfig config) {
        this(config.databaseUrl());
    }

    public LabDatabase(String url) {
        pool = JdbcConnectionPool.create(url, "lab", "lab");
        pool.setMaxConnections(20);
    }

    /** Reads one row of an answer. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
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

    /** Runs one statement that changes rows, and says how many it changed. */
    public int update(String sql, Object... parameters) {
        try (var connection = connection();
                var statement = connection.prepareStatement(sql)) {
            fill(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the lab's database refuses a change", e);
        }
    }

    /** Runs one question and reads every row of its answer. */
    public <T> List<T> query(Row<T> reader, String sql, Object... parameters) {
        try (var connection = connection();
                var statement = connection.prepareStatement(sql)) {
            fill(statement, parameters);
            var answer = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    answer.add(reader.read(rows));
                }
            }
            return answer;
        } catch (SQLException e) {
            throw new IllegalStateException("the lab's database refuses a question", e);
        }
    }

    private static void fill(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    @PreDestroy
    public void close() {
        pool.dispose();
    }
}
