/**
 * Who is at the keyboard of the staff pages: accounts, browser sessions, and brakes on guessing. A sign-in goes through
 * {@link io.vestibule.signin.SignIn}, which asks for a password where the account is kept and for a second step where
 * its role has one; from then on {@link io.vestibule.signin.CookieAuthentication} turns the cookie into a security
 * identity, so that a page says who may see it by {@code @RolesAllowed} alone. Directories and identity providers outside
 * have packages of their own below this one; they prove who somebody is, and the browser session is ours all the same.
 */
package io.vestibule.signin;
