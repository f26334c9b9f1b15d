package io.cailian.sourcing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A value that must be nowhere, in any of the forms in which it could leak: plain, as its
 * digits, in hexadecimal, and in Base64 wherever it may begin in a longer text.
 */
public final class Sentinel {

	private final List<String> forms = new ArrayList<>();

	public Sentinel(String... values) {
		for (String value : values) {
			this.forms.add(value);
			if (value.matches("[0-9.]+")) {
				this.forms.add(value.replace(".", ""));
			}
			byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
			this.forms.add(HexFormat.of().formatHex(bytes));
			this.forms.add(HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT));
			for (int shift = 0; shift < 3; shift++) {
				this.forms.add(base64Within(bytes, shift));
			}
		}
	}

	/** The part of the Base64 text that is the same whatever stands before and after. */
	private static String base64Within(byte[] bytes, int shift) {
		byte[] shifted = new byte[bytes.length + shift];
		System.arraycopy(bytes, 0, shifted, shift, bytes.length);
		byte[] whole = Arrays.copyOf(shifted, shifted.length - shifted.length % 3);
		String text = Base64.getEncoder().encodeToString(whole);
		return text.substring((shift == 0) ? 0 : 4);
	}

	public List<String> forms() {
		return List.copyOf(this.forms);
	}

	public void isNowhereIn(Iterable<String> texts) {
		for (String text : texts) {
			for (String form : this.forms) {
				if (text.contains(form)) {
					assertThat(text).as("sealed value found").doesNotContain(form);
				}
			}
		}
	}

	public boolean isSomewhereIn(List<String> texts) {
		return texts.stream().anyMatch((text) -> text.contains(this.forms.getFirst()));
	}

}
