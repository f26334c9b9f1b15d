package io.cailian.matching;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LegalFormsTest {

	@ParameterizedTest
	@CsvSource({ "杭州采链科技有限公司, 股份有限公司", "杭州采链科技股份有限公司, 有限责任公司(自然人投资或控股)", "Nordic Office GmbH, AG",
			"Nordic Office Ltd., plc" })
	void aNameThatSaysAnotherFormContradicts(String name, String legalForm) {
		assertThat(LegalForms.contradict(name, legalForm)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "杭州采链科技有限公司, 有限责任公司（自然人投资或控股）", "杭州采链科技有限公司, 民营", "采链科技, 股份有限公司", "Nordic Office GmbH, GmbH",
			"Nordic Office, AG", "Nordic Office GmbH, 有限责任公司" })
	void whatAgreesOrSaysNothingDoesNot(String name, String legalForm) {
		assertThat(LegalForms.contradict(name, legalForm)).isFalse();
	}

	@Test
	void noFormContradictsNothing() {
		assertThat(LegalForms.contradict("杭州采链科技有限公司", "")).isFalse();
		assertThat(LegalForms.contradict("Nordic Office GmbH", "")).isFalse();
	}

}
