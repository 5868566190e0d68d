package io.vestibule.controller.aruba;

import java.util.Set;

import io.vestibule.controller.ControllerKind;
import io.vestibule.controller.Facts;
import io.vestibule.controller.LoginStatus;
import io.vestibule.controller.RawRedirect;
import io.vestibule.controller.RedirectQuery;

/** The redirect of Aruba Instant and of Aruba controllers. It names its login host, but neither scheme nor path. */
abstract class ArubaRedirect implements ControllerKind {

    @Override
    public Set<String> parameters() {
        return Set.of("cmd", "mac", "essid", "ip", "apname", "apmac", "apgroup", "vcname", "switchip", "url", "errmsg");
    }

    @Override
    public Set<String> guestAddress() {
        return Set.of("url");
    }

    @Override
    public boolean recognises(RedirectQuery query) {
        return "login".equals(query.get("cmd"))
                && (query.has("switchip") || query.has("apname") || query.has("vcname") || query.has("essid"));
    }

    @Override
    public RawRedirect read(RedirectQuery query, String controller) {
        var facts = new Facts()
                .add("mac", query.get("mac"))
                .add("ip", query.get("ip"))
                .add("essid", query.get("essid"));
        return new RawRedirect(
                query.get("switchip"),
                query.get("mac"),
                query.get("apmac"),
                query.get("essid"),
                query.has("errmsg") ? LoginStatus.REFUSED : LoginStatus.NONE,
                facts.all());
    }

    /** Older releases leave the login host out. */
    @Override
    public boolean mayStaySilent() {
        return true;
    }

    @Override
    public String loginPath() {
        return "/cgi-bin/login";
    }

    @Override
    public String logoutPath() {
        return "/cgi-bin/login";
    }
}
