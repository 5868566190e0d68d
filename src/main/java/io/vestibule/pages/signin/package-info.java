/** Signing in to the staff pages and out again. Who may sign in is decided in {@link io.vestibule.signin.SignIn}. */
package io.vestibule.pages.signin;
