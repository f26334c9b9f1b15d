package io.cailian.apikit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClientNetworkTest {

	@ParameterizedTest
	@CsvSource({ "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff, true", "2001:db8:1:2::1, 2001:db8:1:3::1, false",
			"fe80::1%eth7, fe80::2, true", "::ffff:192.0.2.7, 192.0.2.7, true", "192.0.2.7, 192.0.2.8, false",
			"no:address, no:other, false" })
	void addressesOfOneLineCountTogether(String one, String other, boolean together) {
		assertThat(ClientNetwork.of(one).equals(ClientNetwork.of(other))).isEqualTo(together);
	}

}
