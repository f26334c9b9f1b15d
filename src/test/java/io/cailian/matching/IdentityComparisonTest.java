package io.cailian.matching;

import java.util.List;
import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class IdentityComparisonTest {

	@Test
	void rameshAndGaneshTradersDifferInTheirCore() {
		assertThat(core("Ramesh Traders", "Ganesh Traders")).isCloseTo(.667, within(.0005));
		assertThat(compare("Ramesh Traders", "Ganesh Traders")).isEmpty();
	}

	@Test
	void kumarAndKumrTradersAreGrouped() {
		assertThat(core("Kumar Traders", "Kumr Traders")).isCloseTo(.889, within(.0005));
		assertThat(strength("Kumar Traders", "Kumr Traders")).isEqualTo(Strength.LIKELY);
	}

	@Test
	void nationalTradersAndNationalAgencyDifferAsAWhole() {
		assertThat(LatinNames.whole(LatinName.parse("National Traders"), LatinName.parse("National Agency")))
			.isCloseTo(.710, within(.0005));
		assertThat(compare("National Traders", "National Agency")).isEmpty();
	}

	@Test
	void theLegalFormGoesOnlyFromTheEnd() {
		assertThat(LatinName.parse("AG Edwards Tools Ltd").whole()).isEqualTo("ag edwards tools");
		assertThat(LatinName.parse("SA Transport").form()).isEmpty();
		assertThat(LatinName.parse("Klein & Partner GmbH & Co. KG").form()).isEqualTo("KG");
		assertThat(LatinName.parse("Limited").whole()).isEqualTo("limited");
	}

	@Test
	void aChineseNameIsTakenApart() {
		ChineseName name = ChineseName.parse("廣東省深圳市大疆創新科技（集團）有限責任公司");

		assertThat(name.place()).isEqualTo(new Places.Place("广东", "深圳", ""));
		assertThat(name.brand()).isEqualTo("大疆");
		assertThat(name.trade()).isEqualTo("创新科技");
		assertThat(name.form()).isEqualTo(ChineseName.Form.LIMITED);
		assertThat(name.group()).isTrue();
	}

	@Test
	void aPlaceIsNotTakenFromTheMiddleOfAWord() {
		assertThat(ChineseName.parse("南京市场管理有限公司").middle()).isEqualTo("市场管理");
		assertThat(ChineseName.parse("苏州东方市政工程有限公司").brand()).isEqualTo("东方");
	}

	@Test
	void aBranchSaysWhoseItIs() {
		ChineseName branch = ChineseName.parse("深圳市顺安物流有限公司广州市分公司");

		assertThat(branch.branch()).isEqualTo("广州分公司");
		assertThat(branch.brand()).isEqualTo("顺安");
		assertThat(strength("深圳市顺安物流有限公司", "深圳市顺安物流有限公司广州市分公司")).isEqualTo(Strength.BRANCH);
	}

	@Test
	void theSharesFormIsACandidateOnlyAndSaysWhy() {
		var found = compare("四川长虹电器有限公司", "四川长虹电器股份有限公司");

		assertThat(found).hasValueSatisfying((resemblance) -> {
			assertThat(resemblance.strength()).isEqualTo(Strength.POSSIBLE);
			assertThat(resemblance.features())
				.contains(new Feature(Feature.Kind.LEGAL_FORM_DIFFERS, List.of("有限责任公司", "股份有限公司")));
		});
	}

	@Test
	void theFormerOrganisationCodeIsWithinTheUnifiedOne() {
		assertThat(new RegisteredNumber("CN-USCC", "91350100M000100Y43").keys())
			.isEqualTo(new RegisteredNumber("CN-USCC", "91 350100 m000100y4 3").keys());
		assertThat(new RegisteredNumber("CN-USCC", "91110000802100433B").keys())
			.isEqualTo(new RegisteredNumber("CN-ORG", "80210043-3").keys())
			.isEqualTo(new RegisteredNumber("VAT", "110108802100433").keys())
			.isEqualTo(new RegisteredNumber("VAT", "91110000802100433B").keys());
	}

	@Test
	void aNumberThatCannotBeOneIdentifiesNobody() {
		assertThat(new RegisteredNumber("CN-USCC", "91350100M000100Y4Z").keys()).isEmpty();
		assertThat(new RegisteredNumber("CN-ORG", "80210043-4").keys()).isEmpty();
		assertThat(new RegisteredNumber("DUNS", "12345678").keys()).isEmpty();
		assertThat(new RegisteredNumber("DUNS", "000000000").keys()).isEmpty();
		assertThat(new RegisteredNumber("DUNS", "21-555-8123").keys()).hasSize(1);
	}

	@Test
	void oneTelephoneIsOneInEverySpelling() {
		assertThat(Contacts.phone("+86 (0)755-2878 0808 ext 12")).isEqualTo(Contacts.phone("0755 28780808转5"))
			.isEqualTo("75528780808");
		assertThat(Contacts.phone("0000000")).isEmpty();
		assertThat(Contacts.phone("12345")).isEmpty();
	}

	@Test
	void aMailboxAtAPublicProviderSaysNothing() {
		assertThat(Contacts.domain("someone@QQ.com")).isEmpty();
		assertThat(Contacts.domain("someone@Acme.example")).isEqualTo("acme.example");
		assertThat(Contacts.domain("no address")).isEmpty();
	}

	@Property(tries = 300)
	void aCompanyIsAlwaysLikeItself(@ForAll("names") String name) {
		assertThat(strength(name, name)).isIn(Strength.LIKELY, Strength.POSSIBLE);
		assertThat(MatchKeys.of(CompanyIdentity.named(name))).isNotEmpty()
			.allMatch((key) -> key.codePointCount(0, key.length()) <= MatchKeys.LENGTH);
	}

	@Property(tries = 300)
	void comparisonIsSymmetric(@ForAll("names") String one, @ForAll("names") String other) {
		assertThat(compare(one, other).map(Resemblance::strength))
			.isEqualTo(compare(other, one).map(Resemblance::strength));
	}

	@Property(tries = 300)
	void anyTextIsTakenWithoutAnError(@ForAll String one, @ForAll String other) {
		assertThat(compare(one, other)).isNotNull();
		assertThat(MatchKeys.of(CompanyIdentity.named(one))).isNotNull();
	}

	@Provide
	Arbitrary<String> names() {
		Arbitrary<String> brand = Arbitraries.strings().withChars("华信宏达鸿运东方金海远").ofMinLength(2).ofMaxLength(4);
		Arbitrary<String> trade = Arbitraries.of("电子科技", "贸易", "机械设备", "物流", "");
		Arbitrary<String> form = Arbitraries.of("有限公司", "股份有限公司", "有限责任公司", "");
		Arbitrary<String> chinese = Arbitraries.of("上海", "深圳市", "江苏省苏州市", "")
			.flatMap((place) -> brand.flatMap((b) -> trade.flatMap((t) -> form.map((f) -> place + b + t + f))));
		Arbitrary<String> latin = Arbitraries.strings()
			.alpha()
			.ofMinLength(3)
			.ofMaxLength(12)
			.flatMap((b) -> Arbitraries.of(" Ltd", " GmbH", " Trading Inc", "").map((f) -> b + f));
		return Arbitraries.oneOf(chinese, latin);
	}

	private static double core(String one, String other) {
		return LatinNames.core(LatinName.parse(one), LatinName.parse(other));
	}

	private static Strength strength(String one, String other) {
		return compare(one, other).orElseThrow().strength();
	}

	private static Optional<Resemblance> compare(String one, String other) {
		return IdentityComparison.between(CompanyIdentity.named(one), CompanyIdentity.named(other));
	}

}
