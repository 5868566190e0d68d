package io.vestibule.signin.ldap;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldap.sdk.ResultCode;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.secret.Secret;
import io.vestibule.signin.Directory.Answer;
import io.vestibule.signin.Directory.Person;
import io.vestibule.signin.Directory.Standing;
import io.vestibule.signin.Refusal;
import io.vestibule.signin.Role;

import static org.assertj.core.api.Assertions.assertThat;

class LdapDirectoryTest {

    private static final String SERVICE = "cn=vestibule,dc=example,dc=org";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

    private final Switches switches = new Switches();
    private InMemoryDirectoryServer server;
    private LdapDirectory directory;

    @BeforeEach
    void start() throws Exception {
        var config = new InMemoryDirectoryServerConfig("dc=example,dc=org");
        config.setSchema(null);
        config.addAdditionalBindCredentials(SERVICE, "service password");
        config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("test", 0));
        config.addInMemoryOperationInterceptor(switches);
        config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
        server = new InMemoryDirectoryServer(config);
        server.add("dn: dc=example,dc=org", "objectClass: domain", "dc: example");
        person("anna", "Hosts,ou=Wi-Fi", "anna password");
        person("berta", "Others", "berta password");
        server.add(
                "dn: cn=Hosts,ou=Wi-Fi,dc=example,dc=org",
                "objectClass: group",
                "cn: Hosts",
                "member: cn=anna,dc=example,dc=org");
        server.startListening();
        directory = directory();
    }

    private void person(String name, String group, String password) throws Exception {
        if (name.equals("anna")) {
            server.add("dn: ou=Wi-Fi,dc=example,dc=org", "objectClass: organizationalUnit", "ou: Wi-Fi");
        }
        server.add(
                "dn: cn=" + name + ",dc=example,dc=org",
                "objectClass: person",
                "cn: " + name,
                "sAMAccountName: " + name.toUpperCase(Locale.ROOT),
                "userPrincipalName: " + name + "@example.org",
                "displayName: Full " + name,
                "mail: " + name + "@example.org",
                "memberOf: cn=" + group + ",dc=example,dc=org",
                "userPassword: " + password);
    }

    @AfterEach
    void stop() {
        directory.close();
        server.shutDown(true);
    }

    private LdapDirectory directory(String... more) {
        return new LdapDirectory(config(server.getListenPort(), more), CLOCK);
    }

    private static LdapConfig config(int port, String... more) {
        var values = new HashMap<>(Map.of(
                "urls", "ldap://localhost:" + port,
                "base", "dc=example,dc=org",
                "bind-dn", SERVICE,
                "bind-password", "service password",
                "roles.sponsor", "hosts",
                "connect-timeout", "1s",
                "read-timeout", "2s"));
        for (var i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        var builder = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(LdapConfig.class);
        values.forEach((key, value) -> builder.withDefaultValue("vestibule.signin.ldap." + key, value));
        return builder.build().getConfigMapping(LdapConfig.class);
    }

    private Answer ask(String name, String password) {
        return directory.authenticate(name, Secret.of(password));
    }

    private Person anna() {
        return ((Answer.Right) ask("anna", "anna password")).person();
    }

    @Test
    void theRightPasswordTellsWhoItIs() {
        var anna = anna();
        assertThat(anna.name()).isEqualTo("ANNA");
        assertThat(anna.fullName()).contains("Full anna");
        assertThat(anna.mail()).contains("anna@example.org");
        assertThat(anna.groups()).containsExactlyInAnyOrder("Hosts", "cn=Hosts,ou=Wi-Fi,dc=example,dc=org");
        assertThat(anna.role()).contains(Role.SPONSOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "ANNA", "anna@example.org"})
    void allSpellingsAreOneAccount(String typed) {
        assertThat(((Answer.Right) ask(typed, "anna password")).person().name()).isEqualTo("ANNA");
    }

    @Test
    void whoIsInNoGroupOfOursHasNoRole() {
        assertThat(((Answer.Right) ask("berta", "berta password")).person().role())
                .isEmpty();
        directory = directory("otherwise", "reception");
        assertThat(((Answer.Right) ask("berta", "berta password")).person().role())
                .contains(Role.RECEPTION);
        assertThat(anna().role()).contains(Role.SPONSOR);
    }

    @Test
    void aGroupMayBeNamedWhole() {
        directory = directory("roles.admin", "CN=hosts\\,OU=wi-fi\\,DC=example\\,DC=org");
        assertThat(anna().role()).contains(Role.ADMIN);
    }

    @Test
    void groupsAreLookedForWhereTheSettingsSay() {
        directory = directory("groups", "search");
        assertThat(anna().groups()).contains("Hosts");
    }

    @Test
    void groupsWithinGroupsAreAskedForByTheRuleOfActiveDirectory() {
        directory = directory("groups", "nested");
        switches.nestedIsDirect = true;
        assertThat(anna().groups()).contains("Hosts");
        assertThat(switches.filters).contains("(member:1.2.840.113556.1.4.1941:=cn=anna,dc=example,dc=org)");
    }

    @ParameterizedTest
    @CsvSource({"anna,wrong", "nobody,anna password", "'',x"})
    void wrongIsWrong(String name, String password) {
        assertThat(ask(name, password)).isInstanceOf(Answer.Wrong.class);
    }

    /** The server takes such a bind for one of nobody, and succeeds. */
    @Test
    void anEmptyPasswordIsNeverTried() {
        assertThat(ask("anna", "")).isInstanceOf(Answer.Wrong.class);
        assertThat(switches.filters).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "a*", "anna)(cn=*", "*)(|(cn=*", "anna\u0000", "\\61nna", "anna))(|(cn=anna"})
    void aNameIsAValueAndNoFilter(String name) {
        assertThat(ask(name, "anna password")).isInstanceOf(Answer.Wrong.class);
        assertThat(directory.byMail(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"775,LOCKED", "533,LOCKED", "701,LOCKED", "532,PASSWORD_EXPIRED", "773,PASSWORD_EXPIRED"})
    void activeDirectorySaysWhyByANumber(String data, Refusal why) {
        switches.bindFault = new LDAPException(
                ResultCode.INVALID_CREDENTIALS,
                "80090308: LdapErr: DSID-0C090446, comment: AcceptSecurityContext error, data " + data + ", v3839");
        assertThat(ask("anna", "anna password")).isEqualTo(new Answer.Refused(why));
        switches.bindFault = new LDAPException(
                ResultCode.INVALID_CREDENTIALS, "80090308: LdapErr: AcceptSecurityContext error, data 52e, v3839");
        assertThat(ask("anna", "anna password")).isInstanceOf(Answer.Wrong.class);
    }

    @Test
    void othersLockByAnotherCode() {
        switches.bindFault = new LDAPException(ResultCode.CONSTRAINT_VIOLATION, "Exceed password retry limit");
        assertThat(ask("anna", "anna password")).isEqualTo(new Answer.Refused(Refusal.LOCKED));
    }

    @Test
    void aServerThatIsDownIsNoWrongPassword() {
        server.shutDown(true);
        assertThat(ask("anna", "anna password")).isEqualTo(new Answer.Refused(Refusal.UNREACHABLE));
        assertThat(directory.byMail("anna@example.org")).isEmpty();
    }

    @Test
    void aServerThatComesBackIsUsedAgain() throws Exception {
        assertThat(anna()).isNotNull();
        var port = server.getListenPort();
        server.shutDown(true);
        ask("anna", "anna password");
        server.startListening();
        directory = server.getListenPort() == port ? directory : directory();
        assertThat(anna()).isNotNull();
    }

    @Test
    void theNextServerIsAskedWhenTheFirstIsDown() {
        directory = directory("urls", "ldap://localhost:1,ldap://localhost:" + server.getListenPort());
        assertThat(anna()).isNotNull();
    }

    @Test
    void aWrongServicePasswordIsOurFaultAndNotTheGuests() {
        directory = directory("bind-password", "wrong");
        assertThat(ask("anna", "anna password")).isEqualTo(new Answer.Refused(Refusal.UNREACHABLE));
    }

    @Test
    void twoOfOneNameAreNeither() throws Exception {
        server.add(
                "dn: cn=anna,ou=Wi-Fi,dc=example,dc=org",
                "objectClass: person",
                "uid: anna",
                "userPassword: anna password");
        assertThat(ask("anna", "anna password")).isInstanceOf(Answer.Wrong.class);
    }

    @Test
    void aSponsorIsFoundByTheMailAddress() {
        assertThat(directory.byMail("ANNA@example.org").flatMap(Person::role)).contains(Role.SPONSOR);
        assertThat(directory.byMail("nobody@example.org")).isEmpty();
        directory = directory("find-sponsors", "false");
        assertThat(directory.byMail("anna@example.org")).isEmpty();
    }

    private void now(String attribute, String value) throws Exception {
        server.modify(
                "dn: cn=anna,dc=example,dc=org",
                "changetype: modify",
                "replace: " + attribute,
                attribute + ": " + value);
    }

    @ParameterizedTest
    @CsvSource({
        "userAccountControl,514", // disabled, beside being an ordinary account
        "userAccountControl,66050",
        "accountExpires,134247887990000000", // a second before noon of the first of June 2026
        "nsAccountLock,true",
        "loginDisabled,TRUE",
        "pwdAccountLockedTime,000001010000Z"
    })
    void whoIsLockedThereIsGone(String attribute, String value) throws Exception {
        now(attribute, value);
        assertThat(directory.standing("anna")).isInstanceOf(Standing.Gone.class);
        assertThat(directory.byMail("anna@example.org"))
                .as("nor asked as a sponsor")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "userAccountControl,512",
        "accountExpires,0",
        "accountExpires,9223372036854775807",
        "accountExpires,134247888010000000",
        "nsAccountLock,false",
        "pwdAccountLockedTime,20260601110000Z"
    })
    void whoIsNotLockedStays(String attribute, String value) throws Exception {
        now(attribute, value);
        assertThat(directory.standing("anna")).isInstanceOf(Standing.Known.class);
    }

    @Test
    void somebodyIsLookedUpByTheNameOfTheAccountWhateverIsTypedAtTheSignIn() throws Exception {
        directory = directory("filter", "(mail={0})");
        var name = ((Answer.Right) ask("anna@example.org", "anna password"))
                .person()
                .name();
        assertThat(((Standing.Known) directory.standing(name)).person().role()).contains(Role.SPONSOR);
        server.delete("cn=anna,dc=example,dc=org");
        assertThat(directory.standing(name)).isInstanceOf(Standing.Gone.class);
        server.shutDown(true);
        assertThat(directory.standing(name)).isInstanceOf(Standing.Unknown.class);
    }

    /** Whoever can write a referral into the tree would otherwise be sent the password of our entry. */
    @Test
    void aReferralIsNotFollowed() throws Exception {
        switches.searchFault = new LDAPException(
                ResultCode.REFERRAL, "elsewhere", null, new String[] {"ldap://localhost:" + server.getListenPort()});
        assertThat(ask("anna", "anna password")).isEqualTo(new Answer.Refused(Refusal.UNREACHABLE));
        assertThat(switches.filters).hasSize(1);
    }

    @Test
    void withoutAddressesThereIsNoDirectory() {
        assertThat(directory().configured()).isTrue();
        var none = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(LdapConfig.class)
                .build()
                .getConfigMapping(LdapConfig.class);
        assertThat(new LdapDirectory(none, CLOCK).configured()).isFalse();
        assertThat(new LdapSettings(none).problems()).isEmpty();
    }

    @Test
    void settingsThatCannotWorkAreNamed() {
        var good = new LdapSettings(config(389));
        assertThat(good.problems()).isEmpty();
        assertThat(good.isPlain()).isTrue();
        assertThat(new LdapSettings(config(389, "start-tls", "true")).isPlain()).isFalse();
        var bad =
                config(389, "urls", "ldaps://a.example,ldap://b.example", "filter", "(uid=x", "trust", "/no/such/file");
        assertThat(new LdapSettings(bad).problems())
                .extracting(problem -> problem.split("[ :]")[0])
                .contains("vestibule.signin.ldap.urls", "vestibule.signin.ldap.filter", "vestibule.signin.ldap.trust");
    }

    /** What a server of the tests does otherwise than usual. */
    private static final class Switches extends InMemoryOperationInterceptor {

        final List<String> filters = new CopyOnWriteArrayList<>();
        volatile LDAPException bindFault;
        volatile LDAPException searchFault;
        volatile boolean nestedIsDirect;

        @Override
        public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) throws LDAPException {
            if (bindFault != null && !request.getRequest().getBindDN().equals(SERVICE)) {
                throw bindFault;
            }
        }

        @Override
        public void processSearchRequest(InMemoryInterceptedSearchRequest request) throws LDAPException {
            var filter = request.getRequest().getFilter();
            filters.add(filter.toString());
            if (searchFault != null) {
                throw searchFault;
            }
            if (nestedIsDirect && filter.getMatchingRuleID() != null) {
                var direct = request.getRequest().duplicate();
                direct.setFilter(Filter.createEqualityFilter("member", filter.getAssertionValue()));
                request.setRequest(direct);
            }
        }
    }
}
