package io.cailian.kernel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class Sha256Test {

	/** From FIPS 180-2, appendix B.1, and of the empty message. */
	private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

	private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

	@Test
	void textBytesAndStreamHaveTheSameFingerprint() throws IOException {
		byte[] abc = "abc".getBytes(StandardCharsets.UTF_8);

		assertThat(Sha256.of("abc")).isEqualTo(ABC);
		assertThat(Sha256.of(abc)).isEqualTo(ABC);
		assertThat(Sha256.of(new ByteArrayInputStream(abc))).isEqualTo(ABC);
		assertThat(Sha256.hex(Sha256.digest().digest(abc))).isEqualTo(ABC);
		assertThat(Sha256.of("")).isEqualTo(EMPTY);
	}

	@Test
	void textIsReadAsUtf8() {
		assertThat(Sha256.of("采链𠮷")).isEqualTo(Sha256.of("采链𠮷".getBytes(StandardCharsets.UTF_8)));
	}

}
