package io.vestibule.secret;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeeperTest {

    @TempDir
    Path folder;

    private Keeper keeper(String key, Path file) {
        return new Keeper(new SecretConfig() {
            @Override
            public Optional<String> key() {
                return Optional.ofNullable(key);
            }

            @Override
            public Path keyFile() {
                return file;
            }
        });
    }

    private static String key(int fill) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void opensWhatItSealed() {
        var keeper = keeper(key(1), null);
        var sealed = keeper.seal("password", "gehe1m ☎");
        assertThat(sealed).doesNotContain("gehe1m");
        assertThat(keeper.open("password", sealed)).contains("gehe1m ☎");
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        var keeper = keeper(key(1), null);
        assertThat(keeper.seal("password", "x")).isNotEqualTo(keeper.seal("password", "x"));
    }

    @Test
    void opensNothingOfAnotherPurposeKeyOrHand() {
        var keeper = keeper(key(1), null);
        var sealed = keeper.seal("password", "x");
        assertThat(keeper.open("phone", sealed)).isEmpty();
        assertThat(keeper(key(2), null).open("password", sealed)).isEmpty();
        assertThat(keeper.open("password", sealed.substring(0, sealed.length() - 2)))
                .isEmpty();
        assertThat(keeper.open("password", "not sealed at all")).isEmpty();
        assertThat(keeper.open("password", "")).isEmpty();
    }

    @Test
    void fingerprintsTheSameTextAlikeUnderOneKeyOnly() {
        assertThat(keeper(key(1), null).fingerprint("phone", "+44"))
                .isEqualTo(keeper(key(1), null).fingerprint("phone", "+44"))
                .isNotEqualTo(keeper(key(2), null).fingerprint("phone", "+44"))
                .isNotEqualTo(keeper(key(1), null).fingerprint("other", "+44"));
    }

    @Test
    void verifiesItsOwnSignaturesOnly() {
        var keeper = keeper(key(1), null);
        var data = "data".getBytes(StandardCharsets.UTF_8);
        assertThat(keeper.verify("a", data, keeper.sign("a", data))).isTrue();
        assertThat(keeper.verify("b", data, keeper.sign("a", data))).isFalse();
        assertThat(keeper.verify("a", data, new byte[16])).isFalse();
    }

    @Test
    void makesAKeyOnceAndKeepsItForItself() throws Exception {
        var file = folder.resolve("new/secret.key");
        var sealed = keeper(null, file).seal("p", "x");
        assertThat(keeper(null, file).open("p", sealed)).contains("x");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @Test
    void makesOneKeyForNodesThatStartAtOnce() throws Exception {
        var file = folder.resolve("shared/secret.key");
        var nodes = IntStream.range(0, 8)
                .mapToObj(node -> CompletableFuture.supplyAsync(() -> keeper(null, file)))
                .toList();
        var sealed = nodes.get(0).get().seal("p", "x");
        for (var node : nodes) {
            assertThat(node.get().open("p", sealed)).contains("x");
        }
        try (var left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void saysWhatIsWrongWithAKey() {
        assertThatThrownBy(() -> keeper("c2hvcnQ=", null))
                .hasMessageContaining("32 bytes")
                .hasMessageContaining("openssl");
        assertThatThrownBy(() -> keeper("%%%", null)).hasMessageContaining("vestibule.secret.key is not Base64");
    }
}
