package io.vestibule.pages.guest;

import java.net.URI;
import java.util.List;
import java.util.Map;

import io.vestibule.controller.LoginForm;
import io.vestibule.web.FieldError;

/** What the pages of a guest show, one record for each. Texts in them are in the page's language already. */
public interface GuestPage {

    /**
     * The form.
     *
     * @param keptFor how long the number is kept after the visit
     * @param login the address of the page for guests who have a password
     */
    record Form(
            String action,
            String token,
            String keptFor,
            Part.Phone phone,
            List<Part.Field> fields,
            Part.Aup aup,
            String login,
            Part.Code code,
            String notice,
            List<FieldError> errors) {}

    /** Number and password, for guests who have one. */
    record Login(
            String action,
            String token,
            Part.Phone phone,
            String passwordError,
            String back,
            Part.Code code,
            List<FieldError> errors) {}

    /** The account is being made, or the text is on its way to the provider. */
    record Waiting(
            Part.Live live,
            String title,
            Part.Recipient to,
            String note,
            List<Part.Step> steps,
            long ageSeconds,
            int refreshSeconds) {}

    /**
     * A sponsor has to decide.
     *
     * @param asked who has been asked, without telling whether there is such a person
     * @param close that the page may be closed
     */
    record Approval(
            Part.Live live, Part.Recipient to, String asked, String close, List<Part.Step> steps, int refreshSeconds) {}

    /**
     * The text went out.
     *
     * @param open whether a password may be typed now
     * @param ofDigits whether a keyboard of digits will do
     * @param note what else there is to know; null for nothing
     * @param devices where another device is ended in favour of this one; null when there is none
     */
    record Password(
            Part.Live live,
            Part.Recipient to,
            boolean open,
            boolean ofDigits,
            String note,
            String devices,
            String action,
            String passwordError,
            Part.TextStatus text,
            Part.Resend resend,
            List<FieldError> errors) {}

    /**
     * The text did not go out.
     *
     * @param correct the address where the number is corrected; null when it may not be
     */
    record TextTrouble(
            Part.Live live,
            Part.Recipient to,
            String reason,
            String correct,
            Part.Resend resend,
            String login,
            List<FieldError> errors) {}

    /** Correcting the number. */
    record Number(String action, Part.Phone phone, String back, List<FieldError> errors) {}

    /**
     * No way on from here but back.
     *
     * @param again where the guest may try again; null for nowhere
     */
    record Stopped(String title, String text, String again, String againWords) {}

    /** The form that the guest's browser sends to the controller. */
    record HandOver(String method, URI action, List<Map.Entry<String, String>> fields) {

        static HandOver of(LoginForm form) {
            return new HandOver(
                    form.method(), form.action(), List.copyOf(form.fields().entrySet()));
        }
    }

    /**
     * A page for the controller to read as it goes by.
     *
     * @param words what it looks for
     * @param next our page to go on to
     */
    record Words(String words, URI next) {}

    /**
     * Online, or about to be.
     *
     * @param proved whether there is evidence
     * @param delayed whether the network takes unusually long
     * @param live null when there is no registration to follow
     * @param left the time that is left; null when it is not known
     * @param logout the controller's form for logging out; null when there is none
     * @param leave our own address for it; null when there is none
     * @param support what helps the desk to find this guest; null when there is nothing
     */
    record Online(
            boolean proved,
            boolean delayed,
            Part.Live live,
            String left,
            String until,
            HandOver logout,
            String leave,
            String support) {}

    /**
     * Perhaps online: nobody can tell, so that the guest has to see for himself.
     *
     * @param again the address that looks once more
     * @param begin where the guest begins anew; null when there is nothing to begin
     * @param logout the controller's form for logging out; null when there is none
     * @param support what helps the desk to find this guest; null when there is nothing
     */
    record Unsure(String title, String text, String again, String begin, HandOver logout, String support) {}

    /**
     * ISE is letting the device on, or taking it off.
     *
     * @param live what the page follows; each change is a whole page load, as phones look for the network after those only
     * @param note what is in the way; null when nothing is
     */
    record Connecting(Part.Live live, String title, String text, String note, int refreshSeconds, String support) {}

    /** More devices than the account allows. */
    record Devices(String text, List<Part.Other> others, String back) {}

    /**
     * The same where a controller said so: whoever comes with nothing but the device's address proves himself first.
     *
     * @param others each with its name in the form in place of an address
     * @param deviceError what is wrong with the choice; null for nothing
     * @param passwordError what is wrong with the password; null for nothing
     */
    record Ending(
            String action,
            String text,
            List<Part.Other> others,
            String deviceError,
            String passwordError,
            String back,
            List<FieldError> errors) {}

    /** The acceptable use policy. */
    record Aup(String version, List<String> paragraphs, String back) {}

    /** Help. */
    record Help(String address, String back) {}
}
