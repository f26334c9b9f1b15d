package io.cailian.notification;

import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SecretLinksTest {

	private static final String TOKEN = "Zk3v9QxT0bYc-1_LmN8pRsUwXyA2dEfGhIjKlMnOpQr";

	@Test
	void theSecretOfALinkIsMaskedAndTheRestStays() {
		assertThat(SecretLinks.masked("请设置密码：https://p.example/set-password/" + TOKEN + "\n谢谢"))
			.isEqualTo("请设置密码：https://p.example/set-password/••••••\n谢谢");
		assertThat(SecretLinks.masked("http://p.example:8080/apply?draft=" + TOKEN + "&lang=zh#top"))
			.isEqualTo("http://p.example:8080/apply?draft=••••••&lang=zh#top");
		assertThat(SecretLinks.masked("(https://p.example/application/" + TOKEN + ")"))
			.isEqualTo("(https://p.example/application/••••••)");
	}

	@Test
	void linksToDocumentsAndLongNamesOfServersAreNoSecret() {
		String harmless = "https://procurement.of.a-rather-long-company-name.example/suppliers/" + UUID.randomUUID()
				+ " RFQ-2026-000001 https://p.example/invitations/RFQ-2026-000001 " + TOKEN;

		assertThat(SecretLinks.masked(harmless)).isEqualTo(harmless);
	}

	@Property
	void noTokenOfALinkIsEverLeftIn(@ForAll @CharRange(from = 'a', to = 'z') @CharRange(from = 'A',
			to = 'Z') @CharRange(from = '0', to = '9') @StringLength(min = 22, max = 60) String token) {
		assertThat(SecretLinks.masked("见 https://p.example/x/" + token + "。")).doesNotContain(token);
	}

}
