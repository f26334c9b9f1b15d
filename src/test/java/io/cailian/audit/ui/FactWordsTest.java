package io.cailian.audit.ui;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.audit.AuditEntry;
import io.cailian.identity.UserId;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is recorded in codes, also several of them in one value, is read in words; what
 * people wrote stays as it is.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class FactWordsTest {

	@Autowired
	private FactWords words;

	@Test
	void limitsAreSaidByDocumentAndAmount() {
		assertThat(said("limits", "GENERAL 20000000.00 CNY, AWARD 0 CNY")).startsWith("通用限额")
			.contains("、定标", "20,000,000");
		assertThat(said("limitsBefore", "-")).isEqualTo("-");
	}

	@Test
	void processesAndDaysAreSaidOneByOne() {
		assertThat(said("processes", "PAYMENT, INVOICE")).isEqualTo("付款、发票");
		assertThat(said("daysOff", "SATURDAY, SUNDAY")).isEqualTo("星期六、星期日");
	}

	@Test
	void countriesAndPlacesInTablesAreSaid() {
		assertThat(said("country", "CN")).isEqualTo("中国");
		assertThat(said("country", "CN → DE")).isEqualTo("中国 → 德国");
		assertThat(said("place", "3 legalForm")).isEqualTo("第 3 行，企业类型");
		assertThat(said("kind", "calendar-days")).isEqualTo("节假日与调休");
	}

	@Test
	void whatPeopleWroteStaysAsItIs() {
		assertThat(said("reason", "PAYMENT, see the letter")).isEqualTo("PAYMENT, see the letter");
		assertThat(said("name", "上海 → 北京")).isEqualTo("上海 → 北京");
	}

	private String said(String name, String value) {
		return this.words
			.facts(new AuditEntry(1, Instant.EPOCH, new UserId("admin"), "RFQ_PUBLISHED", "RFQ", new UUID(0, 0),
					Map.of(name, value)), Locale.SIMPLIFIED_CHINESE)
			.values()
			.iterator()
			.next();
	}

}
