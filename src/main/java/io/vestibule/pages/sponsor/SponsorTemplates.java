package io.vestibule.pages.sponsor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import io.vestibule.web.StaffLayout;

@CheckedTemplate(basePath = "sponsor")
final class SponsorTemplates {

    private SponsorTemplates() {}

    static native TemplateInstance deliveries(StaffLayout layout, DeliveryBoard.Form form, DeliveryBoard board);

    /** The part of it that changes by itself. */
    static native TemplateInstance board(DeliveryBoard board);

    static native TemplateInstance delivery(StaffLayout layout, DeliveryStory story, ActionPanel actions);

    /** The part of it that changes by itself, which also opens below a row of the list. */
    static native TemplateInstance story(DeliveryStory story);
}
