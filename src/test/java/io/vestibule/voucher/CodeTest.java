package io.vestibule.voucher;

import java.util.HashSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CodeTest {

    @Test
    void isReadBackAsItWasPrinted() {
        var all = new HashSet<String>();
        for (var i = 0; i < 200; i++) {
            var code = Code.random();
            assertThat(code).hasSize(8).doesNotContainPattern("[01OIL]");
            assertThat(Code.read(Code.grouped(code))).contains(code);
            all.add(code);
        }
        assertThat(all).hasSizeGreaterThan(195);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcd-efgh", "ABCDEFGH", " a b c d e f g h ", "ABCD–EFGH", "abcd.efgh"})
    void mayBeTypedInManyWays(String typed) {
        assertThat(Code.read(typed)).contains("ABCDEFGH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABCD", "ABCD-EFG0", "ABCD-EFGHJ", "<script>", "ÄBCDEFGH"})
    void whatCannotBeOneIsNone(String typed) {
        assertThat(Code.read(typed)).isEmpty();
        assertThat(Code.read(null)).isEmpty();
        assertThat(Code.read("A".repeat(10_000))).isEmpty();
    }
}
