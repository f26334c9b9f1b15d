package io.cailian.sourcing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.cailian.classification.CategoryAdministration;
import io.cailian.classification.CategoryDraft;
import io.cailian.classification.CategoryId;
import io.cailian.classification.CategoryNames;
import io.cailian.kernel.Money;
import io.cailian.uikit.ModuleTranslations;
import io.cailian.workflow.DecidedDocument;
import io.cailian.workflow.DecidedDocuments;
import io.cailian.workflow.DocumentTypes;
import io.cailian.workflow.Subject;
import io.cailian.workflow.spi.ApprovalFacts;
import io.cailian.workflow.spi.DocumentAttribute;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What approval rules get to know about documents that exist.
 */
class AwardAttributesTest extends SourcingTest {

	@Autowired
	private DocumentTypes types;

	@Autowired
	private DecidedDocuments documents;

	@Autowired
	private AwardProposing proposing;

	@Autowired
	private BidComparison comparisons;

	@Autowired
	private CategoryAdministration categories;

	@Autowired
	private ModuleTranslations texts;

	@Test
	void anAwardTellsItsWorthItsCategoryWithAllAboveAndHowBidsCompeted() {
		String scheme = "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
		CategoryId paper = category(scheme, "14", null);
		CategoryId copy = category(scheme, "1411", paper);

		ApprovalFacts facts = facts(awarded(new BuyingScope(copy, null, null, ""), true));

		assertThat(facts.baseAmount()).contains(Money.of("615", "CNY"));
		assertThat(facts.values()).containsEntry("CATEGORY", List.of(scheme + ":1411", scheme + ":14"))
			.containsEntry("BIDS", List.of("2"))
			.containsEntry("SINGLE_BID", List.of("false"))
			.containsEntry("NOT_LOWEST", List.of("false"))
			.doesNotContainKey("BUSINESS_UNIT");
		assertThat(facts.parts()).containsExactly(new ApprovalFacts.Part(this.first.value(),
				List.of(scheme + ":1411", scheme + ":14"), new BigDecimal("615")));
	}

	@Test
	void withoutACategoryItIsUnknownAndADearerBidIsTold() {
		ApprovalFacts facts = facts(awarded(BuyingScope.NONE, false));

		assertThat(facts.baseAmount()).contains(Money.of("717.5", "CNY"));
		assertThat(facts.values()).doesNotContainKey("CATEGORY").containsEntry("NOT_LOWEST", List.of("true"));
		assertThat(facts.parts()).extracting(ApprovalFacts.Part::categories).containsExactly(List.of());
	}

	@Test
	void aProposedAwardIsFoundByItsNumberAndWhoAskedIsKnown() {
		AwardDetails award = awarded(BuyingScope.NONE, true);

		List<DecidedDocument> found = as("finance", "FINANCE",
				() -> this.documents.search(Award.SUBJECT_TYPE, award.number(), 5, Locale.ENGLISH));

		assertThat(found).extracting(DecidedDocument::subject).containsExactly(subject(award));
		assertThat(as("finance", "FINANCE", () -> this.documents.isOneOf(subject(award)))).isTrue();
		assertThat(this.types.requestedBy(subject(award))).contains(TestRfqs.BUYER);
	}

	@Test
	void everyAttributeOfEveryTypeHasANameAndChoicesHaveValuesOfTheirOwn() {
		assertThat(this.types.all()).contains("AWARD", "APPLICATION", "CHANGE_REQUEST", "QUALIFICATION");
		assertThat(this.types.all()).allSatisfy((type) -> {
			List<DocumentAttribute> attributes = this.types.attributes(type);
			assertThat(attributes).extracting(DocumentAttribute::code).doesNotHaveDuplicates();
			assertThat(attributes).allSatisfy((attribute) -> {
				assertThat(this.texts.find(attribute.labelKey(), Locale.SIMPLIFIED_CHINESE)).isPresent();
				assertThat(this.texts.find(attribute.labelKey(), Locale.ENGLISH)).isPresent();
				assertThat(attribute.options().get()).extracting(DocumentAttribute.Option::code)
					.doesNotHaveDuplicates();
			});
		});
	}

	private ApprovalFacts facts(AwardDetails award) {
		return this.types.facts(subject(award));
	}

	private static Subject subject(AwardDetails award) {
		return new Subject(Award.SUBJECT_TYPE, award.id().value());
	}

	private AwardDetails awarded(BuyingScope scope, boolean lowest) {
		RfqDraft plain = TestRfqs.partial(TestRfqs.draft(TestRfqs.CLOSING,
				List.of(TestRfqs.line("复印纸", "100"), TestRfqs.line("Toner", "2.5")), List.of(this.first, this.second)),
				false, 1);
		RfqDraft rfq = publish(new RfqDraft(plain.id(), plain.title(), plain.terms(), plain.currency(),
				plain.closesAt(), plain.zone(), plain.partialBids(), plain.otherCurrencies(), plain.minBids(),
				plain.lines(), plain.invited(), scope));
		asSupplier(this.one, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "6", "6"), 0));
		asSupplier(this.two, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "7", "7"), 0));
		this.clock.set(TestRfqs.CLOSING);
		asBuyer(() -> this.opening.open(rfq.id()));
		Comparison comparison = asBuyer(() -> this.comparisons.of(rfq.id()));
		return asBuyer(() -> this.proposing.propose(new AwardProposal(AwardId.next(), rfq.id(), comparison.lines()
			.stream()
			.map((row) -> new AwardProposal.Choice(row.line().id(),
					row.offers().stream().filter((offer) -> offer.best() == lowest).findFirst().orElseThrow().bid()))
			.toList(), "words")));
	}

	private CategoryId category(String scheme, String code, @Nullable CategoryId parent) {
		return as("admin", "ADMIN", () -> this.categories
			.add(new CategoryDraft(CategoryId.next(), scheme, code, "", new CategoryNames("纸", "Paper"), parent))
			.id());
	}

}
