package io.vestibule.listing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** Reaches as far as a test says, so that a few rows are many. */
@Alternative
@Priority(1)
@Singleton
public class SetReach extends Reach {

    private volatile int rows = super.rows();

    public void set(int rows) {
        this.rows = rows;
    }

    public void reset() {
        rows = super.rows();
    }

    @Override
    protected int rows() {
        return rows;
    }
}
