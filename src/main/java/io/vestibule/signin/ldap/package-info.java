/** Asks an LDAP directory, such as Active Directory, for members of staff. Nobody is asked before somebody signs in. */
package io.vestibule.signin.ldap;
