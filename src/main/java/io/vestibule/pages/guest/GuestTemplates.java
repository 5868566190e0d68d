package io.vestibule.pages.guest;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import io.vestibule.web.Layout;

/** The templates of the guest's pages. */
@CheckedTemplate(basePath = "guest")
final class GuestTemplates {

    private GuestTemplates() {}

    static native TemplateInstance form(Layout layout, GuestPage.Form page);

    static native TemplateInstance login(Layout layout, GuestPage.Login page);

    static native TemplateInstance waiting(Layout layout, GuestPage.Waiting page);

    static native TemplateInstance approval(Layout layout, GuestPage.Approval page);

    static native TemplateInstance password(Layout layout, GuestPage.Password page);

    static native TemplateInstance trouble(Layout layout, GuestPage.TextTrouble page);

    static native TemplateInstance number(Layout layout, GuestPage.Number page);

    static native TemplateInstance stopped(Layout layout, GuestPage.Stopped page);

    static native TemplateInstance handover(Layout layout, GuestPage.HandOver page);

    static native TemplateInstance words(Layout layout, GuestPage.Words page);

    static native TemplateInstance connecting(Layout layout, GuestPage.Connecting page);

    static native TemplateInstance devices(Layout layout, GuestPage.Devices page);

    static native TemplateInstance ending(Layout layout, GuestPage.Ending page);

    static native TemplateInstance online(Layout layout, GuestPage.Online page);

    static native TemplateInstance unsure(Layout layout, GuestPage.Unsure page);

    static native TemplateInstance aup(Layout layout, GuestPage.Aup page);

    static native TemplateInstance help(Layout layout, GuestPage.Help page);
}
