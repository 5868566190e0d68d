package io.vestibule.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The staff pages that the bar at the top leads to. */
final class StaffMenu {

    private static final String RECEPTION = "reception";
    private static final String SPONSOR = "sponsor";
    private static final String AUDITOR = "auditor";
    private static final String ADMIN = "admin";

    /** @param roles the words of the roles whose bar shows it; the roles live on another floor */
    private record Page(String path, String name, Set<String> roles) {}

    /** In the order of the bar. */
    private static final List<Page> PAGES = List.of(
            new Page("/sponsor/requests", "Requests", Set.of(RECEPTION, SPONSOR, AUDITOR, ADMIN)),
            new Page("/sponsor/guests", "Guests", Set.of(RECEPTION, SPONSOR, AUDITOR, ADMIN)),
            new Page("/sponsor/vouchers", "Vouchers", Set.of(RECEPTION, SPONSOR, AUDITOR, ADMIN)),
            new Page("/sponsor/deliveries", "Deliveries", Set.of(RECEPTION, SPONSOR, AUDITOR, ADMIN)),
            new Page("/admin", "System", Set.of(ADMIN)),
            new Page("/admin/controllers", "Controllers", Set.of(ADMIN)),
            new Page("/admin/themes", "Themes", Set.of(ADMIN)),
            new Page("/admin/staff", "Staff", Set.of(ADMIN)),
            new Page("/admin/audit", "Audit", Set.of(ADMIN, AUDITOR)));

    /** Where everybody begins: with the requests that wait. */
    private static final String START = "/sponsor";

    private StaffMenu() {}

    /**
     * The bar of somebody with certain roles.
     *
     * @param path of the page that is shown; what lies below an item's path belongs to that item
     */
    static List<StaffLayout.Item> items(Predicate<String> hasRole, String path) {
        var current = PAGES.stream()
                .filter(page ->
                        (path + "/").startsWith(page.path + "/") || path.equals(START) && page.equals(PAGES.get(0)))
                .max(Comparator.comparing(page -> page.path.length()));
        return PAGES.stream()
                .filter(page -> page.roles.stream().anyMatch(hasRole))
                .map(page -> new StaffLayout.Item(page.path, page.name, mark(page, current, path)))
                .toList();
    }

    private static String mark(Page page, Optional<Page> current, String path) {
        if (current.isEmpty() || !page.equals(current.get())) {
            return "false";
        }
        return path.equals(page.path) ? "page" : "true";
    }
}
