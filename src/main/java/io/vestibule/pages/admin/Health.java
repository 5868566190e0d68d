package io.vestibule.pages.admin;

import java.util.List;

/**
 * How all that we depend on fares.
 *
 * @param waiting how many accounts wait for ISE, in words
 * @param texts how many texts went out within a day, in words
 * @param mostToOne the most that went to one number
 */
public record Health(List<Part> parts, String waiting, String texts, String mostToOne) {

    /**
     * @param tone good, slow or bad
     * @param state the same in a word: OK, slow or down
     */
    public record Part(String name, String tone, String state, List<String> lines) {}
}
