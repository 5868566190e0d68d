package io.vestibule.signin.ldap;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;

import io.vestibule.signin.Directory.Answer;
import io.vestibule.signin.Refusal;

/** Why a directory does not take a password. */
final class BindFault {

    /** Active Directory says all of them by one code, and means the number behind "data". */
    private static final Pattern DATA = Pattern.compile("\\bdata ([0-9a-fA-F]+)");

    private static final Map<String, Refusal> OF_ACTIVE_DIRECTORY = Map.of(
            "530", Refusal.LOCKED, // not at this hour
            "531", Refusal.LOCKED, // not from here
            "532", Refusal.PASSWORD_EXPIRED,
            "533", Refusal.LOCKED, // disabled
            "701", Refusal.LOCKED, // the account has run out
            "773", Refusal.PASSWORD_EXPIRED, // must change it first
            "775", Refusal.LOCKED);

    private BindFault() {}

    /** Empty when the fault says nothing about the password. */
    static Optional<Answer> of(LDAPException fault) {
        var code = fault.getResultCode();
        if (ResultCode.INVALID_CREDENTIALS.equals(code)) {
            var data = DATA.matcher(String.valueOf(fault.getDiagnosticMessage()));
            var refusal = data.find() ? OF_ACTIVE_DIRECTORY.get(data.group(1)) : null;
            return Optional.of(refusal == null ? new Answer.Wrong() : new Answer.Refused(refusal));
        }
        if (ResultCode.NO_SUCH_OBJECT.equals(code)) {
            return Optional.of(new Answer.Wrong()); // gone since it was found
        }
        // OpenLDAP, 389 and others refuse a bind with these after too many wrong passwords
        return ResultCode.CONSTRAINT_VIOLATION.equals(code) || ResultCode.UNWILLING_TO_PERFORM.equals(code)
                ? Optional.of(new Answer.Refused(Refusal.LOCKED))
                : Optional.empty();
    }
}
