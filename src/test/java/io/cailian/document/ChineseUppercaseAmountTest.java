package io.cailian.document;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ChineseUppercaseAmountTest {

	@ParameterizedTest
	@CsvSource({ "0, 零元整", "0.00, 零元整", "0.5, 伍角整", "0.05, 伍分", "0.55, 伍角伍分", "1, 壹元整", "10, 壹拾元整", "11.1, 壹拾壹元壹角整",
			"20.08, 贰拾元零捌分", "100, 壹佰元整", "101, 壹佰零壹元整", "110, 壹佰壹拾元整", "1005.00, 壹仟零伍元整", "1680.32, 壹仟陆佰捌拾元叁角贰分",
			"1409.50, 壹仟肆佰零玖元伍角整", "6007.14, 陆仟零柒元壹角肆分", "10000, 壹万元整", "10000.01, 壹万元零壹分", "10001, 壹万零壹元整",
			"100100, 壹拾万零壹佰元整", "107000.53, 壹拾万零柒仟元伍角叁分", "1010100.10, 壹佰零壹万零壹佰元壹角整", "10000000, 壹仟万元整",
			"100000000, 壹亿元整", "100000001, 壹亿零壹元整", "100010000, 壹亿零壹万元整", "1000100000, 壹拾亿零壹拾万元整",
			"1000000000000, 壹万亿元整", "1000000000001, 壹万亿零壹元整", "1000200000000, 壹万零贰亿元整",
			"9999999999999999.99, 玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分", "-1005, 负壹仟零伍元整", "-0.05, 负伍分" })
	void writesTheAmountAsABankWouldAcceptIt(BigDecimal amount, String expected) {
		assertThat(new ChineseUppercaseAmount(amount).text()).isEqualTo(expected);
	}

	@Test
	void refusesWhatCapitalsCannotSay() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ChineseUppercaseAmount(new BigDecimal("1.005")))
			.withMessageContaining("fen");
		assertThatIllegalArgumentException().isThrownBy(() -> new ChineseUppercaseAmount(BigDecimal.TEN.pow(16)))
			.withMessageContaining("large");
	}

}
