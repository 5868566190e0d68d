package io.vestibule.lab.sms;

import java.util.regex.Pattern;

/** What a voice says of a script. */
public final class Spoken {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private Spoken() {}

    /** The words of some XML. */
    public static String of(String xml) {
        return TAG.matcher(xml)
                .replaceAll(" ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll(" +", " ")
                .strip();
    }
}
