package io.vestibule.pages.admin;

import java.util.List;

/** Every guest page in a theme and a language. */
public record ThemePreview(String theme, List<Language> languages, List<Sample> samples) {

    /** @param address this preview in that language */
    public record Language(String name, String address, boolean chosen) {}

    /** @param address of the page alone */
    public record Sample(String name, String address) {}
}
