package io.vestibule.pages.sponsor;

import java.util.List;

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

    /** What opens below a row of the list. */
    static native TemplateInstance storyrow(DeliveryStory story, ActionPanel actions);

    static native TemplateInstance guests(StaffLayout layout, GuestBoard board, String complaint);

    /** The part of it that changes by itself. */
    static native TemplateInstance guestlist(GuestBoard.Rows list);

    /** How it goes with what was asked for. */
    static native TemplateInstance report(ChangeReport report);

    static native TemplateInstance confirm(StaffLayout layout, Question question);

    static native TemplateInstance guest(StaffLayout layout, GuestTale tale);

    /** The part of it that changes by itself. */
    static native TemplateInstance tale(GuestTale tale);

    static native TemplateInstance newguest(StaffLayout layout, DeskForm.Guest form);

    static native TemplateInstance newimport(StaffLayout layout, DeskForm.Import form);

    static native TemplateInstance imported(StaffLayout layout, ImportPage page);

    static native TemplateInstance vouchers(StaffLayout layout, VoucherBoard board);

    static native TemplateInstance newvouchers(StaffLayout layout, DeskForm.Voucher form);

    static native TemplateInstance sheet(StaffLayout layout, PrintSheet sheet);

    static native TemplateInstance start(
            StaffLayout layout, RequestBoard board, RequestBoard.Result result, List<RequestBoard.Row> today);

    static native TemplateInstance requests(
            StaffLayout layout, RequestBoard.Form form, RequestBoard board, RequestBoard.Result result);

    /** The part of both that changes by itself. */
    static native TemplateInstance requestlive(RequestBoard board);

    static native TemplateInstance request(StaffLayout layout, RequestsResource.One page);

    /** What opens below a row of the list. */
    static native TemplateInstance requeststoryrow(RequestFacts facts, List<Timeline.Line> lines, Boolean decides);

    /** Where the link of a sponsor's mail leads. */
    static native TemplateInstance approve(StaffLayout layout, ApproveResource.Page page);

    static native TemplateInstance nolink(StaffLayout layout);
}
