package io.vestibule.lab.ise;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.lab.LabDatabase;

/** Plain SQL on the lab's database, one statement at a time, committed when the call returns. */
@Singleton
class Rows {

    /** Makes a value of a row. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static final String H2_DUPLICATE_KEY = "23505";

    private final LabDatabase database;

    Rows(LabDatabase database) {
        this.database = database;
    }

    <T> List<T> all(Reading<T> reading, String sql, Object... values) {
        try (var connection = database.connection();
                var statement = filled(connection.prepareStatement(sql), values);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reading.of(rows));
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    <T> Optional<T> first(Reading<T> reading, String sql, Object... values) {
        return all(reading, sql, values).stream().findFirst();
    }

    /** How many rows were changed. */
    int change(String sql, Object... values) {
        try (var connection = database.connection();
                var statement = filled(connection.prepareStatement(sql), values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Whether the row went in; false when its key is taken. */
    boolean insert(String sql, Object... values) {
        try (var connection = database.connection();
                var statement = filled(connection.prepareStatement(sql), values)) {
            statement.executeUpdate();
            return true;
        } catch (SQLException e) {
            if (H2_DUPLICATE_KEY.equals(e.getSQLState())) {
                return false;
            }
            throw failed(e);
        }
    }

    private static PreparedStatement filled(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** Without the cause: H2 quotes a row's values, a phone number among them, in its messages. */
    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("the lab's database fails, SQL state " + e.getSQLState());
    }
}
