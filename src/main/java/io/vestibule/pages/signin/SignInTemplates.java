package io.vestibule.pages.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import io.vestibule.web.StaffLayout;

@CheckedTemplate(basePath = "signin")
final class SignInTemplates {

    private SignInTemplates() {}

    /**
     * @param next where to go afterwards
     * @param error what went wrong; null when nothing did
     * @param notice something else worth saying; null for nothing
     */
    static native TemplateInstance signin(
            StaffLayout layout, String next, String username, String error, String notice);

    static native TemplateInstance signout(StaffLayout layout);

    static native TemplateInstance forbidden(StaffLayout layout);
}
