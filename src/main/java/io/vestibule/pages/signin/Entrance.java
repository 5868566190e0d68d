package io.vestibule.pages.signin;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import io.vestibule.signin.KnownCookie;
import io.vestibule.signin.SessionCookie;
import io.vestibule.signin.SignIn.Result.Welcome;
import io.vestibule.signin.StepCookie;
import io.vestibule.signin.ThisBrowser;
import io.vestibule.web.LocalPath;
import io.vestibule.web.StaffPages;

/** The answer for whoever has got in. */
@Singleton
class Entrance {

    private static final int OK = 200;

    private final SessionCookie sessionCookies;
    private final StepCookie stepCookies;
    private final KnownCookie knownCookies;
    private final StaffPages pages;
    private final ThisBrowser browser;

    Entrance(
            SessionCookie sessionCookies,
            StepCookie stepCookies,
            KnownCookie knownCookies,
            StaffPages pages,
            ThisBrowser browser) {
        this.sessionCookies = sessionCookies;
        this.stepCookies = stepCookies;
        this.knownCookies = knownCookies;
        this.pages = pages;
        this.browser = browser;
    }

    Response open(Welcome welcome, String next) {
        // shown once and kept nowhere, so that there is no page to send the browser on to
        var answer = welcome.backupCodes().isEmpty()
                ? StaffPages.seeOther(LocalPath.orHome(next))
                : pages.page(
                        OK,
                        SignInTemplates.codes(
                                pages.layout("Your backup codes", null),
                                welcome.backupCodes(),
                                LocalPath.orHome(next)));
        if (browser.step().isPresent()) {
            answer.cookie(stepCookies.none());
        }
        return answer.cookie(sessionCookies.of(welcome.token()))
                .cookie(knownCookies.with(browser.browser(), welcome.account()))
                .build();
    }
}
