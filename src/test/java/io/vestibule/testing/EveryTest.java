package io.vestibule.testing;

import io.quarkus.test.common.QuarkusTestResource;

/** What every test that starts the application gets, wherever it stands. */
@QuarkusTestResource(PostgresResource.class)
final class EveryTest {

    private EveryTest() {}
}
