package io.vestibule.lab.sms;

import java.util.ArrayList;
import java.util.List;

/**
 * The error code of a receipt about one part of a long text, for providers that report part by part: {@code 6/2}.
 *
 * @param code the provider's code, or empty
 * @param part which part, from 1 on
 */
public record PartCode(String code, int part) {

    public static PartCode of(String text) {
        var pair = (text == null ? "" : text).split("/", 2);
        return new PartCode(pair[0], pair.length < 2 ? 1 : Integer.parseInt(pair[1]));
    }

    /** Each stage of a text, once for each of its parts. */
    public static List<Stage> forParts(List<Stage> stages, int parts) {
        var all = new ArrayList<Stage>();
        for (var stage : stages) {
            for (int part = 1; part <= parts; part++) {
                all.add(new Stage(stage.status(), stage.errorCode() + "/" + part, stage.after()));
            }
        }
        return all;
    }
}
