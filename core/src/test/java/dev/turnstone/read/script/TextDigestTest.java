package dev.turnstone.read.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.turnstone.read.script.TextDigest.BadEncoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDigestTest {
    private static final String BOM = "\uFEFF";

    @Test
    void checksum_is_nine_and_the_md5_of_the_text() throws Exception {
        assertThat(checksum("create table a (id int);\n"))
                .isEqualTo("9:" + md5("create table a (id int);\n"))
                .hasSize(34);
    }

    @Test
    void line_ends_and_byte_order_mark_do_not_count() throws Exception {
        String text = "a\nb\n\nc";
        assertThat(checksum(text.replace("\n", "\r\n"))).isEqualTo(checksum(text));
        assertThat(checksum(text.replace("\n", "\r"))).isEqualTo(checksum(text));
        assertThat(checksum(BOM + text)).isEqualTo(checksum(text));
    }

    @Test
    void comments_and_blanks_count() throws Exception {
        assertThat(checksum("a -- why")).isNotEqualTo(checksum("a"));
        assertThat(checksum("a ")).isNotEqualTo(checksum("a"));
    }

    @ParameterizedTest
    @ValueSource(ints = {TextDigest.HEAD_BYTES - 1, TextDigest.HEAD_BYTES, 2 * TextDigest.HEAD_BYTES - 1})
    void a_line_end_on_the_border_of_two_chunks_is_one(int offset) throws Exception {
        String before = "x".repeat(offset);
        assertThat(checksum(before + "\r\ny")).isEqualTo("9:" + md5(before + "\ny"));
    }

    @ParameterizedTest
    @ValueSource(ints = {TextDigest.HEAD_BYTES - 3, TextDigest.HEAD_BYTES - 2, TextDigest.HEAD_BYTES - 1})
    void a_character_on_the_border_of_two_chunks_is_whole(int offset) throws Exception {
        String text = "x".repeat(offset) + "😀é";
        assertThat(checksum(text)).isEqualTo("9:" + md5(text));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0,
                1,
                TextDigest.HEAD_BYTES - 1,
                TextDigest.HEAD_BYTES,
                TextDigest.HEAD_BYTES + 1,
                3 * TextDigest.HEAD_BYTES
            })
    void the_first_byte_that_is_not_utf8_is_named(int offset) {
        byte[] latin1 = ("x".repeat(offset) + "ö and more").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(badEncoding(latin1).offset()).isEqualTo(offset);
    }

    @Test
    void a_character_that_is_cut_off_at_the_end_is_named() {
        byte[] cut = "ab\u00e9".getBytes(StandardCharsets.UTF_8);
        assertThat(badEncoding(java.util.Arrays.copyOf(cut, 3)).offset()).isEqualTo(2);
    }

    @Test
    void utf16_is_named_at_its_first_byte() {
        assertThat(badEncoding("\uFEFFselect 1".getBytes(StandardCharsets.UTF_16LE))
                        .offset())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0,
                1,
                TextDigest.HEAD_BYTES - 1,
                TextDigest.HEAD_BYTES,
                TextDigest.HEAD_BYTES + 1,
                3 * TextDigest.HEAD_BYTES
            })
    void the_first_nul_is_named(int offset) {
        BadEncoding bad = badEncoding(("x".repeat(offset) + "\0 and more").getBytes(StandardCharsets.UTF_8));
        assertThat(bad.offset()).isEqualTo(offset);
        assertThat(bad).hasMessageEndingWith("is NUL");
    }

    @Test
    void a_nul_behind_half_a_character_is_none_that_is_overlooked() {
        assertThat(badEncoding(new byte[] {'a', (byte) 0xC3, 0}).offset()).isBetween(1L, 2L);
    }

    @Test
    void utf16_is_told_with_its_mark_and_without() {
        String text = "insert into töne values ('ä')";
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(badEncoding(text.getBytes(charset))).hasMessageContaining("looks like UTF-16");
            assertThat(badEncoding((BOM + text).getBytes(charset))).hasMessageContaining("looks like UTF-16");
        }
    }

    @Test
    void nothing_but_nuls_is_no_utf16() {
        assertThat(badEncoding(new byte[3])).hasMessageEndingWith("offset 0 is NUL");
    }

    @Test
    void an_empty_file_has_a_checksum_too() throws Exception {
        assertThat(checksum("")).isEqualTo("9:d41d8cd98f00b204e9800998ecf8427e");
    }

    private static String checksum(String text) throws IOException {
        return new TextDigester()
                .digest(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .checksum()
                .text();
    }

    private static BadEncoding badEncoding(byte[] bytes) {
        return catchThrowableOfType(
                BadEncoding.class, () -> new TextDigester().digest(new ByteArrayInputStream(bytes)));
    }

    private static String md5(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
