/**
 * Signs members of staff in by OpenID Connect: the authorization code flow with PKCE, state and nonce. The provider proves
 * who somebody is, once; the browser session that follows is ours. Nothing outside is asked before somebody presses the
 * button.
 */
package io.vestibule.signin.oidc;
