package io.vestibule.pages.admin;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import io.vestibule.web.StaffLayout;

@CheckedTemplate(basePath = "admin")
final class AdminTemplates {

    private AdminTemplates() {}

    static native TemplateInstance controllers(StaffLayout layout, ControllersPage page);

    /**
     * @param trial what came of the last test text; null before one was sent
     * @param fares how texts fared of late
     * @param uses how many of their passwords were used
     */
    static native TemplateInstance providers(
            StaffLayout layout,
            List<ProviderRow> providers,
            TrialView trial,
            Health health,
            List<FareRow> fares,
            List<UseRow> uses);

    static native TemplateInstance themes(StaffLayout layout, ThemesPage page);

    static native TemplateInstance theme(StaffLayout layout, ThemePreview preview);

    static native TemplateInstance audit(StaffLayout layout, AuditPage audit);
}
