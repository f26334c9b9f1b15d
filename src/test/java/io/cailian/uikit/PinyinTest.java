package io.cailian.uikit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PinyinTest {

	@ParameterizedTest
	@CsvSource({ "北京钢铁,bjgt", "北京钢铁,beijing", "北京钢铁,bei jing", "供应商管理,GYS", "供应商管理,管理", "Suppliers,suppl",
			"RFQ 询价单,xjd" })
	void aNameIsFoundByItsCharactersItsSyllablesOrTheirInitials(String name, String query) {
		assertThat(Pinyin.matches(name, query)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "电线电缆,电线电缆 dianxiandianlan dxdl", "Office supplies,office supplies officesupplies os", "Coal,coal" })
	void whatIsKeptForFindingHoldsTheTextItsSyllablesAndTheirInitials(String name, String kept) {
		assertThat(Pinyin.searchText(name)).isEqualTo(kept);
	}

	@ParameterizedTest
	@CsvSource({ "北京钢铁,shgt", "供应商管理,order", "首页,?" })
	void anythingElseIsNotFound(String name, String query) {
		assertThat(Pinyin.matches(name, query)).isFalse();
	}

}
