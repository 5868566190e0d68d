/**
 * Who is at the keyboard of the staff pages: accounts, browser sessions, and brakes on guessing. A sign-in goes through
 * {@link io.vestibule.signin.SignIn}; from then on {@link io.vestibule.signin.CookieAuthentication} turns the cookie
 * into a security identity, so that a page says who may see it by {@code @RolesAllowed} alone.
 */
package io.vestibule.signin;
