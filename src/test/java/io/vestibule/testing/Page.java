package io.vestibule.testing;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A page as a browser without script has it. */
public record Page(int status, URI address, Map<String, String> headers, String body) {

    /** A form of the page with the values it came with. */
    public record Form(String method, URI action, Map<String, String> fields) {

        public Form with(String name, String value) {
            var changed = new LinkedHashMap<>(fields);
            changed.put(name, value);
            return new Form(method, action, changed);
        }

        /** The address to which a form with GET leads. */
        public URI query() {
            return URI.create(action + "?"
                    + fields.entrySet().stream()
                            .map(field ->
                                    field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                            .collect(Collectors.joining("&")));
        }
    }

    public Document html() {
        return Jsoup.parse(body, address.toString());
    }

    public String title() {
        return html().title();
    }

    public String text() {
        return html().body().text();
    }

    public boolean hasForm(String actionEnd) {
        return !html().select("form[action~=" + actionEnd + "$]").isEmpty();
    }

    /** The form whose action ends so. */
    public Form form(String actionEnd) {
        var found = html().select("form").stream()
                .filter(form -> form.attr("abs:action").replaceAll("[?#].*", "").endsWith(actionEnd))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no form to …" + actionEnd + " on " + address + " (" + status + "):\n" + body));
        return read((FormElement) found);
    }

    private static Form read(FormElement form) {
        var fields = new LinkedHashMap<String, String>();
        for (Element input : form.elements()) {
            if (input.hasAttr("name") && !input.hasAttr("disabled")) {
                var type = input.attr("type");
                if (type.equals("checkbox") || type.equals("radio")) {
                    if (input.hasAttr("checked")) {
                        fields.put(input.attr("name"), input.hasAttr("value") ? input.val() : "on");
                    }
                } else if (input.normalName().equals("select")) {
                    var chosen = input.select("option[selected]").first();
                    var option =
                            chosen != null ? chosen : input.select("option").first();
                    fields.put(input.attr("name"), option == null ? "" : option.val());
                } else if (!type.equals("submit")) {
                    fields.put(input.attr("name"), input.val());
                }
            }
        }
        return new Form(form.attr("method"), URI.create(form.attr("abs:action")), fields);
    }
}
