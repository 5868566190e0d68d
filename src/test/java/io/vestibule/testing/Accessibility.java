package io.vestibule.testing;

import java.util.List;
import java.util.Map;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

/** What axe-core finds amiss on a page. */
public final class Accessibility {

    private Accessibility() {}

    /** Against all rules, with the size of what is touched, which axe-core leaves out unless asked. */
    public static List<Rule> violations(Page page) {
        var on = new AxeRuleOptions();
        on.setEnabled(true);
        var options = new AxeRunOptions();
        options.setRules(Map.of("target-size", on));
        return found(axe(page).options(options));
    }

    /** For a page that was looked at in another colour scheme, which changes nothing but colours. */
    public static List<Rule> violationsOfColour(Page page) {
        return found(axe(page).withRules(List.of("color-contrast")));
    }

    /** In one go: the other mode opens a second window, which only pages of several origins need, and takes twice as long. */
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static List<Rule> found(AxeBuilder axe) {
        return axe.analyze().getViolations();
    }
}
