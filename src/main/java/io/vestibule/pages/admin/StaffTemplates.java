package io.vestibule.pages.admin;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import io.vestibule.web.StaffLayout;

@CheckedTemplate(basePath = "staff")
final class StaffTemplates {

    private StaffTemplates() {}

    static native TemplateInstance list(StaffLayout layout, List<StaffRow> rows);

    static native TemplateInstance invite(StaffLayout layout, StaffForm form);

    /** @param notice what has been done; null for nothing @param error what could not be done; null for nothing */
    static native TemplateInstance one(StaffLayout layout, StaffRow row, StaffForm form, String notice, String error);

    /** @param address of the link, which is shown this once */
    static native TemplateInstance link(StaffLayout layout, String name, String address);
}
