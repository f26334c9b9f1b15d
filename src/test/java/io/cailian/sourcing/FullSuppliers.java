package io.cailian.sourcing;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.stream.Collectors;

import io.cailian.changerequest.ChangeProposal;
import io.cailian.changerequest.ChangeProposing;
import io.cailian.changerequest.ChangeRequestId;
import io.cailian.changerequest.WantedFacts;
import io.cailian.document.AttachmentId;
import io.cailian.document.Attachments;
import io.cailian.identity.Acting;
import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import io.cailian.onboarding.AnsweredQuestionnaire;
import io.cailian.onboarding.RegistrationForm;
import io.cailian.onboarding.SupplyWish;
import io.cailian.onboarding.TestApplications;
import io.cailian.qualification.CertificateForm;
import io.cailian.qualification.CertificateId;
import io.cailian.qualification.CertificateSubmission;
import io.cailian.qualification.CertificateTypeDraft;
import io.cailian.qualification.CertificateTypeId;
import io.cailian.qualification.CertificateTypes;
import io.cailian.supplier.BankDetails;
import io.cailian.supplier.HandedInDocument;
import io.cailian.supplier.RegistryEntry;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierIdentifier;
import io.cailian.supplier.SupplierMembership;
import io.cailian.supplier.TestSuppliers;
import io.cailian.workflow.Decisions;
import io.cailian.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.ConnectionCallback;

/**
 * Two suppliers with everything a supplier can have, each marked by a word of its own in
 * every text: application, document, bank account, certificate, change request, person,
 * RFQs of their own in every stage, and one RFQ in which both bid and both won. Whatever
 * a table holds after the second came that it did not hold before is the second's alone,
 * whichever module it belongs to.
 */
final class FullSuppliers {

	static final String ONE = "crawl-one";

	static final String TWO = "crawl-two";

	private static final Map<ApplicationContext, FullSuppliers> KNOWN = new WeakHashMap<>();

	private final SourcingTest world;

	private final ApplicationContext context;

	private final CertificateTypeId certificateType;

	private final String mark = "Zq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

	final String markOfOne = this.mark + "eins";

	final String markOfTwo = this.mark + "zwei";

	/** The ids in each table that came with the first, and with the second alone. */
	final Map<String, Set<UUID>> ofOne;

	final Map<String, Set<UUID>> ofTwo;

	private FullSuppliers(ApplicationContext context) {
		this.context = context;
		this.world = new SourcingTest() {
		};
		context.getAutowireCapableBeanFactory().autowireBean(this.world);
		this.certificateType = Acting
			.as("admin", "ADMIN",
					() -> context.getBean(CertificateTypes.class)
						.add(new CertificateTypeDraft(CertificateTypeId.next(), this.mark.substring(0, 8), "许可证",
								"Licence", true, List.of())))
			.id();
		Map<String, Set<UUID>> none = ids();
		SupplierId one = supplier(ONE, this.markOfOne);
		ownRfqs(ONE, one, this.markOfOne);
		Map<String, Set<UUID>> first = ids();
		SupplierId two = supplier(TWO, this.markOfTwo);
		ownRfqs(TWO, two, this.markOfTwo);
		this.ofOne = added(none, first);
		this.ofTwo = added(first, ids());
		shared(one, two);
	}

	/** The two of this application, made when first asked for. */
	static synchronized FullSuppliers in(ApplicationContext context) {
		FullSuppliers known = KNOWN.get(context);
		if (known == null) {
			known = new FullSuppliers(context);
			KNOWN.put(context, known);
		}
		return known;
	}

	/** One more supplier comes and does all that the others did. */
	void anotherOneComes() {
		String person = "crawl-" + UUID.randomUUID();
		String word = this.mark + "drei" + person.replaceAll("[^a-f]", "");
		ownRfqs(person, supplier(person, word), word);
	}

	private SupplierId supplier(String person, String word) {
		TestApplications applications = TestApplications.in(this.context);
		AttachmentId licence = this.context.getBean(Attachments.class)
			.store("营业执照" + word + ".pdf", new ByteArrayInputStream(TestApplications.LICENCE));
		var receipt = applications.apply(new RegistrationForm(UUID.randomUUID(),
				new SupplierIdentifier(SupplierIdentifier.CN_USCC, TestSuppliers.aCode()), word + "轴承有限公司",
				word + "有限责任", "CN", word + "路 1 号", word + "轴承", "联系人" + word,
				word.toLowerCase(Locale.ROOT) + "@supplier.example", "+86 571 5555 0100",
				new BankDetails("银行" + word, "6222" + Math.abs((long) word.hashCode()) + "0001", "户名" + word),
				List.of(new HandedInDocument(licence, "", null, null)), Locale.SIMPLIFIED_CHINESE, true,
				SupplyWish.NONE, AnsweredQuestionnaire.NONE, new RegistryEntry("法人" + word, "资本" + word, null, null)));
		applications.decide(receipt, Outcome.APPROVED, null);
		SupplierId supplier = applications.supplierOf(receipt);
		Acting.as("admin", "ADMIN", () -> {
			this.context.getBean(SupplierMembership.class).add(new UserId(person), supplier);
			return true;
		});
		certificate(person, word);
		change(person, word);
		return supplier;
	}

	private void change(String person, String word) {
		ChangeProposing proposing = this.context.getBean(ChangeProposing.class);
		Acting.as(person, "SUPPLIER", () -> proposing.proposeOwn(new ChangeProposal(ChangeRequestId.next(),
				new WantedFacts(Optional.of(word + "新轴承有限公司"), Optional.empty(), Optional.empty(), Optional.empty(),
						Optional.empty(), Optional.of(new RegistryEntry("新法人" + word, "新资本" + word, null, null))),
				Optional.empty(), "改名" + word,
				List.of(proposing.upload("变更通知" + word + ".pdf", new ByteArrayInputStream(TestApplications.LICENCE))
					.id()))));
	}

	private void certificate(String person, String word) {
		CertificateSubmission submission = this.context.getBean(CertificateSubmission.class);
		Acting.as(person, "SUPPLIER", () -> {
			LocalDate today = LocalDate.ofInstant(TestRfqs.NOW, ZoneOffset.UTC);
			return submission.submitOwn(new CertificateForm(CertificateId.next(), this.certificateType, "机构" + word,
					"证号" + word, today, Optional.of(today.plusYears(1)),
					submission.upload("证书" + word + ".pdf", new ByteArrayInputStream(TestApplications.LICENCE)).id()));
		});
	}

	private void ownRfqs(String person, SupplierId supplier, String word) {
		this.world.clock.set(TestRfqs.NOW);
		RfqDraft open = this.world.publish(draft(word + "进行中", TestRfqs.NOW.plus(Duration.ofDays(30)), supplier));
		submit(person, open, word, "6", "6");
		this.world.asSupplier(person, () -> {
			this.world.submission.saveDraft(open.id(), bid(open, "草稿" + word, "7", "7"), 0, 1);
		});
		RfqDraft won = this.world.publish(draft(word + "已定标", TestRfqs.CLOSING, supplier));
		submit(person, won, word, "6", "6");
		award(won);
		this.world.clock.set(TestRfqs.NOW);
	}

	private void shared(SupplierId one, SupplierId two) {
		this.world.clock.set(TestRfqs.NOW);
		RfqDraft rfq = this.world.publish(TestRfqs.partial(draft("共同询价", TestRfqs.CLOSING, one, two), false, 1));
		submit(ONE, rfq, this.markOfOne, "6", "8");
		submit(TWO, rfq, this.markOfTwo, "7", "7");
		award(rfq);
		this.world.clock.set(TestRfqs.NOW);
	}

	private void submit(String person, RfqDraft rfq, String word, String... prices) {
		this.world.asSupplier(person, () -> this.world.submission.submit(rfq.id(), bid(rfq, "备注" + word, prices), 0));
	}

	/** Opens, proposes the best offer of each line and has it approved. */
	private void award(RfqDraft rfq) {
		this.world.clock.set(TestRfqs.CLOSING);
		AwardDetails award = this.world.asBuyer(() -> {
			this.world.opening.open(rfq.id());
			Comparison comparison = this.context.getBean(BidComparison.class).of(rfq.id());
			return this.context.getBean(AwardProposing.class)
				.propose(new AwardProposal(AwardId.next(), rfq.id(), comparison.lines()
					.stream()
					.map((row) -> new AwardProposal.Choice(row.line().id(),
							row.offers().stream().filter(Comparison.Offer::best).findFirst().orElseThrow().bid()))
					.toList(), ""));
		});
		String task = this.world.jdbc
			.query("select task_id from inbox_task where subject_type = 'AWARD' and subject_id = ?",
					(row, index) -> row.getString(1), bytes(award.id().value()))
			.getFirst();
		Acting.as("manager", "PURCHASING_MANAGER",
				() -> this.context.getBean(Decisions.class).decide(task, Outcome.APPROVED, null));
	}

	private static RfqDraft draft(String title, Instant closesAt, SupplierId... invited) {
		return new RfqDraft(RfqId.next(), title, "条款 " + title, "CNY", closesAt, "Asia/Shanghai", false, false, 1,
				List.of(TestRfqs.line("甲 " + title, "100"), TestRfqs.line("乙 " + title, "5")), List.of(invited));
	}

	private static BidForm bid(RfqDraft rfq, String remark, String... prices) {
		List<BidForm.Line> lines = new ArrayList<>();
		for (int i = 0; i < prices.length; i++) {
			lines.add(new BidForm.Line(rfq.lines().get(i).id(), new BigDecimal(prices[i]), 14, remark));
		}
		return new BidForm("CNY", lines, remark);
	}

	/** All ids of all tables that have a column of that name. */
	private Map<String, Set<UUID>> ids() {
		Map<String, Set<UUID>> found = new TreeMap<>();
		for (String table : tables()) {
			found.put(table, new HashSet<>(this.world.jdbc.query("select id from " + table, (row, number) -> id(row))));
		}
		return found;
	}

	private Set<String> tables() {
		Set<String> tables = this.world.jdbc.execute((ConnectionCallback<Set<String>>) FullSuppliers::tablesWithIds);
		return (tables == null) ? Set.of() : tables;
	}

	private static Set<String> tablesWithIds(Connection connection) throws SQLException {
		Set<String> tables = new HashSet<>();
		try (ResultSet columns = connection.getMetaData()
			.getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
			while (columns.next()) {
				boolean id = columns.getString("COLUMN_NAME").equalsIgnoreCase("id");
				if (id && columns.getString("TYPE_NAME").toUpperCase(Locale.ROOT).startsWith("BINARY")
						&& columns.getInt("COLUMN_SIZE") == 16) {
					tables.add(columns.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
				}
			}
		}
		return tables;
	}

	private static @Nullable UUID id(ResultSet row) throws SQLException {
		ByteBuffer bytes = ByteBuffer.wrap(row.getBytes(1));
		return new UUID(bytes.getLong(), bytes.getLong());
	}

	private static Map<String, Set<UUID>> added(Map<String, Set<UUID>> before, Map<String, Set<UUID>> after) {
		Map<String, Set<UUID>> added = new HashMap<>();
		after.forEach((table, ids) -> {
			Set<UUID> known = before.getOrDefault(table, Set.of());
			Set<UUID> fresh = ids.stream().filter((id) -> !known.contains(id)).collect(Collectors.toSet());
			if (!fresh.isEmpty()) {
				added.put(table, fresh);
			}
		});
		return added;
	}

	private static byte[] bytes(UUID id) {
		return Ids.bytes(id);
	}

}
