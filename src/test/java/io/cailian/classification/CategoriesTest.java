package io.cailian.classification;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.classification.CategoryImportRow.Effect;
import io.cailian.kernel.RuleViolation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The tree of categories: how it grows, changes, is searched and taken in from a file.
 */
@IntegrationTest
@WithMockUser(username = "admin", roles = "ADMIN")
@SuppressWarnings("NullAway.Init")
class CategoriesTest {

	@Autowired
	private Categories categories;

	@Autowired
	private CategoryAdministration administration;

	@Autowired
	private CategoryImporting importing;

	@Autowired
	private Regions regions;

	@Autowired
	private JdbcTemplate jdbc;

	/** A scheme of its own, so that tests do not see each other. */
	private final String scheme = "T" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);

	@ParameterizedTest
	@ValueSource(strings = { "线电缆", "dianxian", "dxdl", "wires CABLES", "2010", "20", "dxdl cables" })
	void aCategoryIsFoundByCodeNamePinyinAndInitials(String text) {
		add("2010", "电线电缆", "Wires and cables", null);
		add("3030", "煤炭", "Coal", null);

		assertThat(found(text)).containsExactly("2010");
	}

	@Test
	void theTreeIsReadInOrderWithTheWayToEach() {
		CategoryDetails goods = add("20", "工业品", "Industrial goods", null);
		CategoryDetails cables = add("2010", "电线电缆", "Cables", goods.id());
		CategoryDetails low = add("201010", "低压电缆", "Low-voltage cables", cables.id());
		add("10", "原材料", "Raw materials", null);

		assertThat(found("")).containsExactly("10", "20", "2010", "201010");
		assertThat(this.categories.find(low.id()).orElseThrow().way(Locale.ENGLISH))
			.isEqualTo(this.scheme + " › Industrial goods › Cables");
		assertThat(this.categories.lineage(low.id())).containsExactly(low.id(), cables.id(), goods.id());
		assertThat(this.categories.withDescendants(goods.id())).containsExactlyInAnyOrder(goods.id(), cables.id(),
				low.id());
		assertThat(this.categories.children(goods.id(), false)).singleElement()
			.satisfies((child) -> assertThat(child.hasChildren()).isTrue());
	}

	@Test
	void whatLiesUnderACategoryMovesWithIt() {
		CategoryDetails goods = add("20", "工业品", "", null);
		CategoryDetails office = add("30", "办公", "", null);
		CategoryDetails cables = add("2010", "电缆", "", goods.id());
		CategoryDetails low = add("201010", "低压", "", cables.id());

		this.administration.change(cables.id(), new CategoryNames("线缆", "Cables"), office.id(), cables.version());

		assertThat(this.categories.lineage(low.id())).containsExactly(low.id(), cables.id(), office.id());
		assertThat(found("xl")).containsExactly("2010");
		assertThat(this.categories.find(goods.id()).orElseThrow().hasChildren()).isFalse();
	}

	@Test
	void aCategoryCannotStandUnderItselfOrInAnotherScheme() {
		CategoryDetails goods = add("20", "工业品", "", null);
		CategoryDetails cables = add("2010", "电缆", "", goods.id());
		CategoryDetails other = this.administration
			.add(new CategoryDraft(CategoryId.next(), this.scheme + "-B", "1", "", new CategoryNames("别的", ""), null));

		refuses("classification.Category.underItself",
				() -> this.administration.change(goods.id(), goods.names(), cables.id(), goods.version()));
		refuses("classification.Category.otherScheme",
				() -> this.administration.change(cables.id(), cables.names(), other.id(), cables.version()));
	}

	@Test
	void retiringTakesEverythingUnderItAlongAndReinstatingNeedsTheOneAbove() {
		CategoryDetails goods = add("20", "工业品", "", null);
		CategoryDetails cables = add("2010", "电缆", "", goods.id());

		this.administration.retire(goods.id(), goods.version());

		assertThat(this.categories.list(new CategoryFilter("", Optional.of(this.scheme), false), 0, 10)).isEmpty();
		assertThat(found("")).containsExactly("20", "2010");
		CategoryDetails retired = this.categories.find(cables.id()).orElseThrow();
		refuses("classification.Category.parentRetired",
				() -> this.administration.reinstate(cables.id(), retired.version()));
		refuses("classification.Category.parentRetired", () -> add("2020", "泵", "", goods.id()));

		this.administration.reinstate(goods.id(), this.categories.find(goods.id()).orElseThrow().version());
		assertThat(this.administration.reinstate(cables.id(), retired.version()).retired()).isFalse();
	}

	@Test
	void addingTwiceIsHarmlessAndACodeIsTakenOnce() {
		CategoryDraft draft = new CategoryDraft(CategoryId.next(), this.scheme, "1", "2026",
				new CategoryNames("煤", "Coal"), null);

		assertThat(this.administration.add(draft)).isEqualTo(this.administration.add(draft));
		refuses("classification.Category.codeTaken", () -> add("1", "别的", "", null));
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.administration.retire(draft.id(), 7));
		assertThat(this.jdbc.queryForObject(
				"select count(*) from audit_entry where action = 'CATEGORY_ADDED' and facts like ?", Integer.class,
				"%" + this.scheme + "%"))
			.isOne();
	}

	@Test
	void aFileIsPreviewedTakenInAndHarmlessASecondTime() {
		String file = head() + line("10", "", "原材料", "Raw materials") + line("1010", "10", "煤炭", "Coal")
				+ line("1020", "99", "钢材", "Steel") + line("10", "", "重复", "Twice") + line("bad code", "", "坏", "Bad");

		CategoryImportReport preview = this.importing.preview(file.getBytes(StandardCharsets.UTF_8));

		assertThat(preview.rows()).extracting(CategoryImportRow::effect)
			.containsExactly(Effect.ADDED, Effect.ADDED, Effect.REFUSED, Effect.REFUSED, Effect.REFUSED);
		assertThat(preview.rows()).extracting(CategoryImportRow::line).containsExactly(2L, 3L, 4L, 5L, 6L);
		assertThat(found("")).isEmpty();

		assertThat(this.importing.apply(file.getBytes(Charset.forName("GB18030"))).count(Effect.ADDED)).isEqualTo(2);
		assertThat(found("mt")).containsExactly("1010");
		assertThat(this.importing.apply(file.getBytes(StandardCharsets.UTF_8)).count(Effect.UNCHANGED)).isEqualTo(2);
	}

	@Test
	void aNewEditionRenamesAndMovesWhatItMentions() {
		apply(head() + line("10", "", "原材料", "Raw materials") + line("20", "", "工业品", "Goods")
				+ line("1010", "10", "煤炭", "Coal") + line("101010", "1010", "动力煤", "Thermal coal"));

		CategoryImportReport report = apply(head() + line("1010", "20", "煤", "Coal") + line("30", "1010", "新", "New"));

		assertThat(report.count(Effect.CHANGED)).isOne();
		assertThat(report.count(Effect.ADDED)).isOne();
		CategoryDetails thermal = this.categories.find(this.scheme, "101010").orElseThrow();
		assertThat(thermal.way(Locale.CHINESE)).isEqualTo(this.scheme + " › 工业品 › 煤");
		assertThat(this.categories.find(this.scheme, "30").orElseThrow().above()).hasSize(2);
	}

	@Test
	void aCircleInAFileIsRefused() {
		CategoryImportReport report = apply(head() + line("1", "2", "甲", "A") + line("2", "1", "乙", "B"));

		assertThat(report.rows()).allMatch((row) -> row.effect() == Effect.REFUSED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "code,name_zh\n1,煤\n", "scheme,code\nA,1\n" })
	void aFileWithoutItsColumnsIsRefused(String file) {
		refuses("classification.CategoryFile.heading", () -> apply(file));
	}

	@Test
	void aFileWithoutLinesIsRefused() {
		refuses("classification.CategoryFile.empty", () -> apply(head()));
		refuses("classification.CategoryFile.empty", () -> apply(""));
	}

	@Test
	void regionsHaveNamesInBothLanguages() {
		assertThat(this.regions.name(new Region("CN-JS"), Locale.SIMPLIFIED_CHINESE)).isEqualTo("江苏省");
		assertThat(this.regions.name(new Region("CN-JS"), Locale.ENGLISH)).isEqualTo("Jiangsu");
		assertThat(this.regions.name(new Region("DE"), Locale.SIMPLIFIED_CHINESE)).isEqualTo("德国");
		assertThat(Region.all()).allSatisfy((region) -> {
			assertThat(this.regions.name(region, Locale.SIMPLIFIED_CHINESE)).matches(".*\\p{IsHan}.*");
			assertThat(this.regions.name(region, Locale.ENGLISH)).matches(".*[A-Za-z].*")
				.doesNotContain("classification");
		});
	}

	@Test
	@WithMockUser(username = "buyer", roles = { "BUYER", "SUPPLIER", "PURCHASING_MANAGER", "AUDITOR" })
	void nobodyElseChangesCategories() {
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> add("1", "煤", "", null));
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> apply(head()));
	}

	@Test
	@WithAnonymousUser
	void applicantsReadThemWithoutAnAccount() {
		assertThat(this.categories.count(CategoryFilter.offered("nothing is called like that"))).isZero();
	}

	private CategoryDetails add(String code, String nameZh, String nameEn, @Nullable CategoryId parent) {
		return this.administration.add(new CategoryDraft(CategoryId.next(), this.scheme, code, "2026",
				new CategoryNames(nameZh, nameEn), parent));
	}

	private List<String> found(String text) {
		return this.categories.list(new CategoryFilter(text, Optional.of(this.scheme), true), 0, 10)
			.stream()
			.map(CategoryDetails::code)
			.toList();
	}

	private CategoryImportReport apply(String file) {
		return this.importing.apply(file.getBytes(StandardCharsets.UTF_8));
	}

	private static String head() {
		return "\uFEFFScheme,Code,Version,Parent,name_zh,name_en\r\n";
	}

	private String line(String code, String parent, String nameZh, String nameEn) {
		return String.join(",", this.scheme, code, "2026", parent, nameZh, nameEn) + "\r\n";
	}

	private static void refuses(String messageKey, ThrowingCallable call) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(call)
			.satisfies((violation) -> assertThat(violation.messageKey()).isEqualTo(messageKey));
	}

}
