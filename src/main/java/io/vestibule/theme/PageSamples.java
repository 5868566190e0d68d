package io.vestibule.theme;

import java.util.List;
import java.util.function.Supplier;

import io.quarkus.qute.TemplateInstance;

/** Pages filled with made-up data, by which a theme's templates are tried before a guest sees them. */
public interface PageSamples {

    List<Supplier<TemplateInstance>> samples();
}
