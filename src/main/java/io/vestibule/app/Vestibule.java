package io.vestibule.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The entrance. The profile decides what starts: the product, or the lab that plays the world around it. */
@QuarkusMain
public class Vestibule {

    public static void main(String... args) {
        // "data/vestibule" is a fine place for a database, which H2 refuses unless this is set before it loads
        System.setProperty("h2.implicitRelativePath", "true");
        Quarkus.run(args);
    }
}
