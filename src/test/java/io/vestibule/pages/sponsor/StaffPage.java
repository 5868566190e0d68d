package io.vestibule.pages.sponsor;

import java.util.Locale;
import java.util.function.Consumer;

import com.microsoft.playwright.Page;

/**
 * Every staff page, and what it shows after something was done on it, for {@link StaffLookTest}: a new page is one more
 * line here. What the path has in braces is filled in by the test.
 */
enum StaffPage {
    SIGN_IN("/signin", null),
    SIGN_IN_WRONG("/signin", null, page -> {
        page.fill("#username", "nobody-by-this-name");
        page.fill("#password", "a wrong password");
        page.click("button.main");
    }),
    LINK_USED("/signin/link/used-up", null),
    APPROVAL_UNKNOWN("/approve/unknown", null),
    FORBIDDEN("/admin/themes", "sponsor"),
    NO_SUCH_PAGE("/sponsor/no/such/page", "sponsor"),
    SIGN_OUT("/signout", "sponsor"),
    DELIVERIES("/sponsor/deliveries", "admin"),
    DELIVERIES_FILTERED("/sponsor/deliveries?state=failed&country=GB", "sponsor"),
    DELIVERIES_NONE("/sponsor/deliveries?q=nothing+like+this", "auditor"),
    DELIVERY("/sponsor/deliveries/{text}", "admin"),
    DELIVERY_NUMBER_LOST("/sponsor/deliveries/{text}", "admin", page -> page.click("text=Show the number")),
    START("/sponsor", "sponsor"),
    REQUESTS("/sponsor/requests", "admin"),
    REQUESTS_NONE("/sponsor/requests?q=nothing+like+this", "sponsor"),
    GUESTS("/sponsor/guests?portal=lobby", "admin"),
    GUESTS_FILTERED("/sponsor/guests?state=suspended&portal=lobby", "sponsor"),
    GUESTS_NONE("/sponsor/guests?q=nothing+like+this", "sponsor"),
    GUESTS_AT_RECEPTION("/sponsor/guests", "desk"),
    GUESTS_SELECTED("/sponsor/guests?portal=lobby", "admin", page -> {
        page.check("[data-page]");
        page.click(".bulk summary:has-text('Extend')");
    }),
    GUESTS_TO_DELETE("/sponsor/guests?portal=lobby", "admin", page -> {
        page.check("[data-page]");
        page.click(".bulk button:has-text('Delete')");
    }),
    GUEST("/sponsor/guests/{guest}", "admin"),
    GUEST_NUMBER("/sponsor/guests/{guest}", "admin", page -> page.click("button:has-text('Show')")),
    NEW_GUEST("/sponsor/guests/new", "sponsor"),
    NEW_GUEST_WRONG("/sponsor/guests/new", "sponsor", page -> page.click("button.main")),
    IMPORT("/sponsor/guests/import", "sponsor"),
    VOUCHERS("/sponsor/vouchers", "auditor"),
    VOUCHERS_NONE("/sponsor/vouchers?q=nothing+like+this", "desk"),
    VOUCHERS_AT_RECEPTION("/sponsor/vouchers", "desk"),
    VOUCHERS_SELECTED("/sponsor/vouchers", "desk", page -> page.check("[data-page]")),
    NEW_VOUCHERS("/sponsor/vouchers/new", "desk"),
    NEW_VOUCHERS_WRONG("/sponsor/vouchers/new", "desk", page -> {
        page.fill("#amount", "0");
        page.fill("#devices", "99");
        page.click("button.main");
    }),
    OWN_BROWSERS("/signin/sessions", "sponsor"),
    OWN_SECOND_STEP("/signin/second-step", "sponsor"),
    OWN_PASSWORD("/signin/password", "sponsor"),
    STAFF("/admin/staff", "admin"),
    STAFF_INVITE("/admin/staff/new", "admin"),
    STAFF_INVITE_WRONG("/admin/staff/new", "admin", page -> {
        page.fill("#name", "sponsor");
        page.click("button.main");
    }),
    STAFF_ONE("/admin/staff/sponsor", "admin"),
    PROVIDERS("/admin", "admin"),
    PROVIDERS_TRIED("/admin", "admin", page -> {
        page.fill("[type=tel]", "+44 7700 900199");
        page.click("button:has-text('Send a test text')");
    }),
    AUDIT("/admin/audit", "auditor"),
    AUDIT_NONE("/admin/audit?who=nobody-by-this-name", "auditor"),
    CONTROLLERS("/admin/controllers", "admin"),
    CONTROLLERS_REDIRECT("/admin/controllers", "admin", page -> {
        page.fill(
                "#url", "http://localhost/g/visitors?switch_url=http://192.0.2.1/login.html&ap_mac=02:00:5e:00:00:01");
        page.click("button:has-text('Take it apart')");
    }),
    THEMES("/admin/themes", "admin"),
    THEME("/admin/themes/builtin", "admin"),
    // last, as the guests are no longer the same afterwards
    GUESTS_CHANGED("/sponsor/guests?portal=lobby", "admin", page -> {
        page.check("[data-page]");
        page.click(".bulk button:has-text('Reinstate')");
        page.waitForSelector(".report");
    });

    final String path;

    /** Who looks at it; null for somebody who is not signed in. The password of the tests' accounts is their name. */
    final String account;

    /** What is done on it before it is looked at. */
    final Consumer<Page> deed;

    StaffPage(String path, String account) {
        this(path, account, null);
    }

    StaffPage(String path, String account, Consumer<Page> deed) {
        this.path = path;
        this.account = account;
        this.deed = deed;
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
