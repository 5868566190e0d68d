package io.vestibule.pages.signin;

import java.util.List;

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
     * @param other another way to sign in; null without one
     */
    static native TemplateInstance signin(
            StaffLayout layout, String next, String username, String error, String notice, OtherWay other);

    static native TemplateInstance signout(StaffLayout layout);

    static native TemplateInstance forbidden(StaffLayout layout);

    /** @param error as above; @param notice as above */
    static native TemplateInstance code(StaffLayout layout, CodeView step, String next, String error, String notice);

    static native TemplateInstance enrol(
            StaffLayout layout, CodeView step, String next, String typed, String error, String phoneError);

    /** @param onward where the page leads to */
    static native TemplateInstance codes(StaffLayout layout, List<String> codes, String onward);

    /** @param name whose password it is; null when it is to be chosen */
    static native TemplateInstance link(
            StaffLayout layout, String token, String name, String typed, String nameError, String passwordError);

    static native TemplateInstance nolink(StaffLayout layout);

    static native TemplateInstance password(
            StaffLayout layout, List<OwnTab> tabs, boolean kept, boolean done, String currentError, String newError);

    static native TemplateInstance sessions(
            StaffLayout layout, List<OwnTab> tabs, List<SessionRow> sessions, String notice);

    static native TemplateInstance secondstep(StaffLayout layout, List<OwnTab> tabs, FactorView factor, String notice);
}
