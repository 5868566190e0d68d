package io.vestibule.sms.http;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.phone.PhoneNumbers;
import io.vestibule.sms.HttpProvider;
import io.vestibule.sms.SmsConfig;
import io.vestibule.sms.SmsDriver;
import io.vestibule.sms.SmsProvider;

/** Type {@code http}: any HTTP gateway, by a definition or by a few settings. */
@Singleton
class HttpDriver implements SmsDriver {

    static final String TYPE = "http";

    private final HttpConfig config;
    private final SmsConfig common;
    private final PhoneNumbers numbers;
    private final Clock clock;

    HttpDriver(HttpConfig config, SmsConfig common, PhoneNumbers numbers, Clock clock) {
        this.config = config;
        this.common = common;
        this.numbers = numbers;
        this.clock = clock;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<String> problems(String name) {
        var problems = new ArrayList<String>();
        read(name, problems);
        return problems.stream().distinct().toList();
    }

    @Override
    public SmsProvider open(String name) {
        var definition = read(name, new ArrayList<>()).orElseThrow();
        var pool = config.providers().get(name).pool().orElse("");
        return new HttpProvider(
                name,
                TYPE,
                new DeclaredDialect(definition, pool, numbers, clock),
                definition.transport().reach(),
                definition.transport().guard(),
                clock);
    }

    private Optional<Definition> read(String name, List<String> problems) {
        var account = config.providers().get(name);
        var key = "vestibule.sms.providers." + name + ".";
        var guard = common.providers().get(name).guard();
        var reader = new DefinitionReader(key, account, guard, numbers, clock, problems);
        if (account.definition().isEmpty()) {
            var inline = new InlineDefinition(key, name, account, problems);
            var definition = inline.tree().flatMap(tree -> reader.read(key, tree, Optional.empty()));
            problems.replaceAll(inline::named);
            return definition;
        }
        try {
            var tree = DefinitionFile.read(account.definition().get());
            return reader.read(key + "definition: ", tree, account.url());
        } catch (IllegalArgumentException e) {
            problems.add(key + "definition: " + e.getMessage());
            return Optional.empty();
        }
    }
}
