package io.vestibule.web;

import java.util.regex.Pattern;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class QrCodeTest {

    private static final int SCALE = 4;

    @Test
    void aCameraReadsWhatWasWritten() throws Exception {
        var text = "https://portal.example.org/g/visitors#code=ABCD-2345-Zürich";
        assertThat(read(QrCode.of(text))).isEqualTo(text);
    }

    @Test
    void tooMuchIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of("a".repeat(3000)));
    }

    private static String read(QrCode code) throws Exception {
        var side = code.size() * SCALE;
        var pixels = new byte[side * side];
        java.util.Arrays.fill(pixels, (byte) 255);
        Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(code.path()).results().forEach(module -> {
            for (var i = 0; i < SCALE * SCALE; i++) {
                var x = Integer.parseInt(module.group(1)) * SCALE + i % SCALE;
                var y = Integer.parseInt(module.group(2)) * SCALE + i / SCALE;
                pixels[y * side + x] = 0;
            }
        });
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new Picture(side, pixels))))
                .getText();
    }

    private static final class Picture extends LuminanceSource {

        private final byte[] pixels;

        Picture(int side, byte[] pixels) {
            super(side, side);
            this.pixels = pixels;
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            return java.util.Arrays.copyOfRange(pixels, y * getWidth(), (y + 1) * getWidth());
        }

        @Override
        public byte[] getMatrix() {
            return pixels;
        }
    }
}
