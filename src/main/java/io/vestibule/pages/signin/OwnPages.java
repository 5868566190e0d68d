package io.vestibule.pages.signin;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.signin.OwnPassword;
import io.vestibule.signin.SecondFactors;
import io.vestibule.signin.SignInConfig.Policy;
import io.vestibule.signin.Staff;

/** The pages about one's own account, as far as there is something on them. */
@Singleton
class OwnPages {

    static final String SESSIONS = "/signin/sessions";
    static final String PASSWORD = "/signin/password";
    static final String SECOND_STEP = "/signin/second-step";

    private final OwnPassword passwords;
    private final SecondFactors factors;
    private final Staff staff;

    OwnPages(OwnPassword passwords, SecondFactors factors, Staff staff) {
        this.passwords = passwords;
        this.factors = factors;
        this.staff = staff;
    }

    List<OwnTab> tabs(String current) {
        var tabs = new ArrayList<OwnTab>();
        tabs.add(tab(SESSIONS, "Browsers", current));
        if (passwords.isKeptHere(staff.name()) || current.equals(PASSWORD)) {
            tabs.add(tab(PASSWORD, "Password", current));
        }
        if (factors.of(staff.name()).policy() != Policy.OFF || current.equals(SECOND_STEP)) {
            tabs.add(tab(SECOND_STEP, "Second step", current));
        }
        return tabs;
    }

    private static OwnTab tab(String path, String name, String current) {
        return new OwnTab(path, name, path.equals(current) ? "page" : "false");
    }
}
