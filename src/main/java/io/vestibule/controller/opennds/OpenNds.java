package io.vestibule.controller.opennds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.vestibule.controller.Account;
import io.vestibule.controller.Facts;
import io.vestibule.controller.Grant;
import io.vestibule.controller.LoginForm;
import io.vestibule.controller.LoginStatus;
import io.vestibule.controller.Place;
import io.vestibule.controller.PollingController;
import io.vestibule.controller.Proof;
import io.vestibule.controller.RawRedirect;
import io.vestibule.controller.RedirectQuery;
import io.vestibule.net.Network;
import io.vestibule.secret.Hash;

/**
 * openNDS with us as its forward authentication service. Up to level 2 the guest's browser opens an address of the
 * gateway; from level 3 on the gateway comes and asks whom to let on. It knows no accounts, so the password is checked
 * by us before.
 */
@Singleton
class OpenNds implements PollingController {

    private static final int COLLECTS = 3;
    private static final int HIGHEST = 4;

    /** At level 0 openNDS appends a query to its address as if that were the last thing to come. */
    private static final String QUERY = "\\?clientip=[0-9a-fA-F.:]*$";

    private final OpenNdsConfig config;

    OpenNds(OpenNdsConfig config) {
        this.config = config;
    }

    @Override
    public Set<String> names() {
        return Set.of("opennds");
    }

    @Override
    public Set<String> parameters() {
        return Set.of("fas", "iv", "authaction", "tok", "redir", "clientip", "clientmac", "gatewayname", "status");
    }

    @Override
    public Set<String> guestAddress() {
        return Set.of("redir");
    }

    @Override
    public boolean recognises(RedirectQuery query) {
        return query.has("fas") || query.has("authaction") || alreadyOnline(query);
    }

    /** Where a guest is sent who opens the gateway's address once more; only the status says something. */
    private static boolean alreadyOnline(RedirectQuery query) {
        return query.has("tok") && "authenticated".equals(query.get("status"));
    }

    @Override
    public RawRedirect read(RedirectQuery query, String controller) {
        if (query.has("fas")) {
            return sealed(query, controller);
        }
        if (query.has("authaction")) {
            return open(query, controller);
        }
        var status = alreadyOnline(query) ? LoginStatus.ALREADY_ONLINE : LoginStatus.NONE;
        return new RawRedirect(null, null, null, null, status, Map.of());
    }

    private RawRedirect open(RedirectQuery query, String controller) {
        if (controller != null && config.of(controller).level() > 0) {
            return unreadable();
        }
        return raw(
                query.get("authaction").replaceFirst(QUERY, ""), query::get, new Facts().add("tok", query.get("tok")));
    }

    private static RawRedirect unreadable() {
        return new RawRedirect("unreadable", null, null, null, LoginStatus.NONE, Map.of());
    }

    private RawRedirect sealed(RedirectQuery query, String controller) {
        if (controller == null) {
            return unreadable();
        }
        var settings = config.of(controller);
        var list = FasQuery.read(query.get("fas"), query.get("iv"), settings.key());
        if (list.isEmpty()
                || encrypted(settings.level()) != query.has("iv")
                || !list.get().containsKey("gatewayaddress")) {
            return unreadable();
        }
        var told = list.get();
        var facts = new Facts()
                .add(
                        "tok",
                        Hash.sha256Hex(told.getOrDefault("hid", "")
                                + settings.key().orElseThrow().reveal()))
                .add(
                        "gateway",
                        Hash.sha256Hex(told.getOrDefault("gatewayname", "").strip()));
        return raw(told.get("gatewayaddress"), told::get, facts);
    }

    private static boolean encrypted(int level) {
        return level == 2 || level == COLLECTS;
    }

    private static RawRedirect raw(String address, UnaryOperator<String> told, Facts facts) {
        return new RawRedirect(
                address, told.apply("clientmac"), told.apply("gatewaymac"), null, LoginStatus.NONE, facts.all());
    }

    @Override
    public String loginPath() {
        return "/opennds_auth/";
    }

    @Override
    public String logoutPath() {
        return "/opennds_deny/";
    }

    @Override
    public Proof proof(String controller) {
        return config.of(controller).level() >= COLLECTS ? Proof.ANSWER : Proof.NONE;
    }

    @Override
    public boolean isToldTheEnd(String controller) {
        return config.of(controller).level() >= COLLECTS;
    }

    @Override
    public Optional<Grant> grant(Place place, Account account) {
        if (config.of(place.controller()).level() >= COLLECTS) {
            return place.fact("tok").flatMap(key -> place.fact("gateway").map(at -> new Grant.Collected(at, key)));
        }
        return place.fact("tok").map(token -> {
            var fields = new LinkedHashMap<String, String>();
            fields.put("tok", token);
            fields.put("redir", account.landing().toString());
            return new Grant.Browser(LoginForm.get(place.login(), fields));
        });
    }

    @Override
    public Optional<LoginForm> logout(Place place) {
        return Optional.of(LoginForm.get(place.logout(), Map.of()));
    }

    @Override
    public boolean heeds(String controller, String address) {
        var settings = config.of(controller);
        return settings.level() >= COLLECTS
                && settings.pollsFrom()
                        .map(from -> from.stream().flatMap(OpenNds::network).anyMatch(one -> one.contains(address)))
                        .orElse(true);
    }

    private static Stream<Network> network(String written) {
        return Network.parse(written).stream();
    }

    @Override
    public Optional<Poll> read(Map<String, String> form) {
        return Authmon.read(form::get);
    }

    @Override
    public Optional<Poll> read(String rawQuery) {
        return Authmon.read(rawQuery);
    }

    @Override
    public String answer(Poll poll, List<Waiting> waiting) {
        return Authmon.answer(poll, waiting);
    }

    @Override
    public List<String> problems(String controller) {
        var key = "vestibule.controllers." + controller + ".opennds";
        var settings = config.of(controller);
        if (settings.level() < 0 || settings.level() > HIGHEST) {
            return List.of(key + ".level: use 0 to " + HIGHEST + ", as fas_secure_enabled says");
        }
        var unread = settings.pollsFrom().orElse(List.of()).stream()
                .filter(written -> Network.parse(written).isEmpty())
                .findFirst();
        if (unread.isPresent()) {
            return List.of(
                    key + ".polls-from: \"" + unread.get() + "\" is no address and no network such as 203.0.113.0/28");
        }
        return settings.level() > 0 && settings.key().isEmpty()
                ? List.of(key + ".key: set the faskey of openNDS")
                : List.of();
    }

    @Override
    public List<String> warnings(String controller) {
        var settings = config.of(controller);
        if (settings.level() >= COLLECTS && settings.pollsFrom().isEmpty()) {
            return List.of("Anybody can pass for a gateway of " + controller + ", and say that a guest who waits is on."
                    + " Set opennds.polls-from to the addresses from which its gateways ask.");
        }
        return settings.level() == 0
                ? List.of(
                        "Guests of " + controller + " can let themselves on without this portal, because openNDS shows"
                                + " them its token at level 0. Use level 1 or higher.")
                : List.of();
    }
}
