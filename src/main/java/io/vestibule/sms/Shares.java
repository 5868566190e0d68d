package io.vestibule.sms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Alternatives that share the work by weight. Written {@code first*3|second}: the first is taken three times as often as
 * the second.
 */
record Shares(List<Share> all) {

    /** One alternative. */
    record Share(String what, int weight) {}

    /** @throws IllegalArgumentException with words for the admin when the text cannot be read */
    static Shares parse(String text) {
        return new Shares(Arrays.stream(text.split("\\|")).map(Shares::share).toList());
    }

    private static Share share(String text) {
        var parts = text.strip().split("\\*", 2);
        var weight = parts.length < 2 ? "1" : parts[1].strip();
        if (parts[0].isBlank() || !weight.matches("[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException(
                    "\"" + text.strip() + "\" is not a name, or a name and a weight such as first*3");
        }
        return new Share(parts[0].strip(), Integer.parseInt(weight));
    }

    /** All of them, the one whose turn it is first; the same order for the same seed. */
    List<String> order(long seed) {
        var random = new Random(seed);
        var left = new ArrayList<>(all);
        var order = new ArrayList<String>();
        while (!left.isEmpty()) {
            var point = random.nextInt(left.stream().mapToInt(Share::weight).sum());
            var index = 0;
            while (point >= left.get(index).weight()) {
                point -= left.get(index++).weight();
            }
            order.add(left.remove(index).what());
        }
        return order;
    }
}
