package io.cailian.licence;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LicenceTextTest {

	private static final String CODE = "91350100M000100Y43";

	@Test
	void aCleanTextIsReadCompletely() {
		LicenceFacts facts = LicenceText.parse("""
				营业执照
				统一社会信用代码 91350100M000100Y43
				名 称 福州示范轴承有限公司
				类 型 有限责任公司(自然人投资或控股)
				法定代表人 林 晓 明
				注册资本 伍佰万元整
				成立日期 2016年03月08日
				营业期限 2016年03月08日至2036年03月07日
				住 所 福建省福州市鼓楼区示范路 18 号
				""");

		assertThat(facts.code()).contains(CODE);
		assertThat(facts.name()).contains("福州示范轴承有限公司");
		assertThat(facts.legalForm()).contains("有限责任公司(自然人投资或控股)");
		assertThat(facts.legalRepresentative()).contains("林晓明");
		assertThat(facts.capital()).contains("伍佰万元整");
		assertThat(facts.established()).contains(LocalDate.of(2016, 3, 8));
		assertThat(facts.validUntil()).contains(LocalDate.of(2036, 3, 7));
		assertThat(facts.address()).contains("福建省福州市鼓楼区示范路18号");
	}

	@Test
	void anAddressThatWasTooLongForItsLineIsReadToItsEnd() {
		LicenceFacts facts = LicenceText.parse("""
				住 所 浙江省宁波市鄞州区首南街道学士路 655 号
				科信大厦 12 层 1203 室
				登记机关 宁波市市场监督管理局
				2016年03月08日
				""");

		assertThat(facts.address()).contains("浙江省宁波市鄞州区首南街道学士路655号科信大厦12层1203室");
	}

	@Test
	void whatIsPrintedBelowTheAddressIsNoPartOfIt() {
		assertThat(LicenceText.parse("住所 福建省福州市鼓楼区示范路18号\n2016年03月08日").address()).contains("福建省福州市鼓楼区示范路18号");
		assertThat(LicenceText.parse("住所 福建省福州市鼓楼区示范路18号\n国家企业信用信息公示系统网址").address()).contains("福建省福州市鼓楼区示范路18号");
	}

	@Test
	void theScopeOfBusinessBesideAnAddressIsNoPartOfIt() {
		LicenceFacts facts = LicenceText.parse("""
				经营范围 轴承、机械设备的制造 住所 浙江省宁波市鄞州区学士路655号
				销售；货物进出口
				""");

		assertThat(facts.address()).contains("浙江省宁波市鄞州区学士路655号");
	}

	@ParameterizedTest
	@ValueSource(strings = { "营业期限 2016年03月08日至2036年03月07日", "营业期限 自2016年03月08日\n至2036年03月07日",
			"经营期限 2016-03-08 至 2036-03-07", "营 业 期 限 2016.03.08 - 2036.03.07", "营业期限 至2036年3月7日" })
	void theEndOfTheTermIsReadHoweverItIsWritten(String text) {
		LicenceFacts facts = LicenceText.parse(text);

		assertThat(facts.validUntil()).contains(LocalDate.of(2036, 3, 7));
		assertThat(facts.unlimited()).isFalse();
		assertThat(facts.isEmpty()).isFalse();
	}

	@Test
	void aTermWithoutEndIsReadAsOne() {
		LicenceFacts facts = LicenceText.parse("营业期限 2016年03月08日至长期");

		assertThat(facts.unlimited()).isTrue();
		assertThat(facts.validUntil()).isEmpty();
	}

	@Test
	void specksBetweenTheTwoHalvesOfALabelDoNotMatter() {
		LicenceFacts facts = LicenceText.parse("名“”称 上海转动轴承有限公司\n住‘ 所 上海市浦东新区示范路1号");

		assertThat(facts.name()).contains("上海转动轴承有限公司");
		assertThat(facts.address()).contains("上海市浦东新区示范路1号");
	}

	@ParameterizedTest
	@ValueSource(strings = { "91350100M000100Y43", "9135O1OOMOOO1OOY43", "9I350100M000100Y43", "91350100M00O1O0Y43",
			"9135010OM0001O0Y43", "代码:91350100 M000100Y43", "９１３５０１００Ｍ０００１００Ｙ４３", "91350100m000100y43" })
	void aCodeIsReadThroughLettersThatNoCodeHas(String text) {
		assertThat(LicenceText.parse(text.replace(" ", "")).code()).contains(CODE);
	}

	@Test
	void aCodeThatCannotBeRepairedInOneWayIsNotProposed() {
		assertThat(LicenceText.parse("91350100M000177Y43").code()).isNotEqualTo(Optional.of(CODE));
		assertThat(LicenceText.parse("1234567890123").code()).isEmpty();
	}

	@Test
	void twoColumnsRunTogetherAreTakenApart() {
		LicenceFacts facts = LicenceText.parse("""
				名称上海转动机械股份有限公司 注册资本 1,000万元人民币
				类型股份有限公司 成立日期 2020年1月5日
				法定代表人王芳 营业期限 2020年1月5日至长期
				""");

		assertThat(facts.name()).contains("上海转动机械股份有限公司");
		assertThat(facts.legalRepresentative()).contains("王芳");
		assertThat(facts.capital()).isPresent();
		assertThat(facts.established()).contains(LocalDate.of(2020, 1, 5));
		assertThat(facts.validUntil()).isEmpty();
	}

	@Test
	void aDayThatDoesNotExistIsNotProposed() {
		assertThat(LicenceText.parse("成立日期 2020年13月45日").established()).isEmpty();
	}

	@Test
	void aTextWithoutAnyFactIsEmpty() {
		assertThat(LicenceText.parse("风景照片 2024").isEmpty()).isTrue();
	}

}
