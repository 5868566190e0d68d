package io.vestibule.task;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;

import org.h2.api.Trigger;

/** Keeps lines of the audit as they are in an H2 database, whoever wants to change them; in PostgreSQL a function does so. */
public class AppendOnly implements Trigger {

    /** Where the time stands among the columns. */
    private static final int AT = 1;

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        if (after != null || !((OffsetDateTime) before[AT]).isBefore(horizon(connection))) {
            throw new SQLException("the audit is append-only");
        }
    }

    private static OffsetDateTime horizon(Connection connection) throws SQLException {
        try (var question = connection.createStatement();
                var answer = question.executeQuery("select since from audit_horizon where id = 1")) {
            return answer.next() ? answer.getObject(1, OffsetDateTime.class) : OffsetDateTime.MIN;
        }
    }
}
