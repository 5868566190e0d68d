package io.vestibule.lab.ise;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.lab.LabDatabase;
import io.vestibule.lab.LabDatabase.Row;

/** The lab's database as the simulated ISE asks it: one statement at a time, committed when the call returns. */
@Singleton
class Rows {

    private static final String DUPLICATE_KEY = "23505";

    private final LabDatabase database;

    Rows(LabDatabase database) {
        this.database = database;
    }

    <T> List<T> all(Row<T> row, String sql, Object... values) {
        return database.query(row, sql, values);
    }

    <T> Optional<T> first(Row<T> row, String sql, Object... values) {
        return all(row, sql, values).stream().findFirst();
    }

    /** How many rows were changed. */
    int change(String sql, Object... values) {
        return database.update(sql, values);
    }

    /** Whether the row went in; false when its key is taken. */
    boolean insert(String sql, Object... values) {
        try {
            database.update(sql, values);
            return true;
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof SQLException refused && DUPLICATE_KEY.equals(refused.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
