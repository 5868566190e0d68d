package io.vestibule.pages.sponsor;

import java.util.Locale;

/**
 * Every staff page, for {@link StaffLookTest}: a new page is one more line here. What the path has in braces is filled in
 * by the test.
 */
enum StaffPage {
    SIGN_IN("/signin", null),
    SIGN_OUT("/signout", "sponsor"),
    DELIVERIES("/sponsor/deliveries", "admin"),
    DELIVERIES_FILTERED("/sponsor/deliveries?state=failed&country=GB", "sponsor"),
    DELIVERIES_NONE("/sponsor/deliveries?q=nothing+like+this", "auditor"),
    DELIVERY("/sponsor/deliveries/{text}", "admin"),
    START("/sponsor", "sponsor"),
    REQUESTS("/sponsor/requests", "admin"),
    GUESTS("/sponsor/guests?portal=lobby", "admin"),
    GUESTS_FILTERED("/sponsor/guests?state=suspended&portal=lobby", "sponsor"),
    GUESTS_AT_RECEPTION("/sponsor/guests", "desk"),
    GUEST("/sponsor/guests/{guest}", "admin"),
    NEW_GUEST("/sponsor/guests/new", "sponsor"),
    IMPORT("/sponsor/guests/import", "sponsor"),
    VOUCHERS("/sponsor/vouchers", "auditor"),
    VOUCHERS_AT_RECEPTION("/sponsor/vouchers", "desk"),
    NEW_VOUCHERS("/sponsor/vouchers/new", "desk"),
    OWN_BROWSERS("/signin/sessions", "sponsor"),
    OWN_SECOND_STEP("/signin/second-step", "sponsor"),
    OWN_PASSWORD("/signin/password", "sponsor"),
    STAFF("/admin/staff", "admin"),
    STAFF_INVITE("/admin/staff/new", "admin"),
    STAFF_ONE("/admin/staff/sponsor", "admin"),
    PROVIDERS("/admin", "admin"),
    AUDIT("/admin/audit", "auditor"),
    CONTROLLERS("/admin/controllers", "admin"),
    THEMES("/admin/themes", "admin");

    final String path;

    /** Who looks at it; null for somebody who is not signed in. The password of the tests' accounts is their name. */
    final String account;

    StaffPage(String path, String account) {
        this.path = path;
        this.account = account;
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
