package io.cailian.sourcing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.cailian.classification.CategoryId;
import io.cailian.classification.Region;
import io.cailian.identity.BusinessUnitId;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.SupplierId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * A request for quotation. It begins as a draft that only its buyer works on; publishing
 * fixes its content and lets the invited suppliers bid until the closing time. Bids are
 * sealed with a key of this RFQ until its buyer opens them all at once. From there it
 * goes through award approval to its award, or it fails; before the opening it can be
 * cancelled.
 */
@Entity
@Table(name = "rfq")
class Rfq extends AbstractAggregateRoot<Rfq> {

	static final String SUBJECT_TYPE = "RFQ";

	private static final int MAX_REASON = 1000;

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private RfqId id;

	@Column(name = "number")
	private String number;

	@Column(name = "ordinal")
	private long ordinal;

	@Column(name = "title")
	private String title;

	@Column(name = "terms")
	private String terms;

	@Embedded
	private @Nullable CategoryId category;

	@Column(name = "region")
	private @Nullable String region;

	@Embedded
	private @Nullable BusinessUnitId unit;

	@Column(name = "exception_reason")
	private String exceptionReason;

	@Column(name = "currency")
	private String currency;

	@Column(name = "zone")
	private String zone;

	@Column(name = "closes_at")
	private @Nullable Instant closesAt;

	@Column(name = "partial_bids")
	private boolean partialBids;

	@Column(name = "other_currencies")
	private boolean otherCurrencies;

	@Column(name = "min_bids")
	private int minBids;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "buyer"))
	private UserId buyer;

	@Enumerated(EnumType.STRING)
	@Column(name = "status")
	private RfqStatus status;

	@Column(name = "created_at")
	private Instant createdAt;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "edited_by"))
	private UserId editedBy;

	@Column(name = "edited_at")
	private Instant editedAt;

	@Column(name = "published_at")
	private @Nullable Instant publishedAt;

	@Column(name = "closed_at")
	private @Nullable Instant closedAt;

	@Column(name = "opened_at")
	private @Nullable Instant openedAt;

	@Column(name = "ended_at")
	private @Nullable Instant endedAt;

	@Column(name = "end_reason")
	private @Nullable String endReason;

	@Enumerated(EnumType.STRING)
	@Column(name = "end_cause")
	private @Nullable EndCause endCause;

	@Column(name = "extended_from")
	private @Nullable Instant extendedFrom;

	@Column(name = "extended_at")
	private @Nullable Instant extendedAt;

	@Column(name = "extension_reason")
	private @Nullable String extensionReason;

	@Column(name = "event_key")
	private @Nullable String eventKey;

	@Column(name = "external_reference")
	private @Nullable String externalReference;

	@OneToMany(mappedBy = "rfq", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("position")
	private List<RfqLine> lines = new ArrayList<>();

	@OneToMany(mappedBy = "rfq", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("id")
	private List<Invitation> invitations = new ArrayList<>();

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected Rfq() {
	}

	static Rfq draft(RfqDraft draft, RfqNumber number, UserId buyer, Instant at) {
		Rfq rfq = new Rfq();
		rfq.id = draft.id();
		rfq.number = number.toString();
		rfq.ordinal = number.ordinal();
		rfq.buyer = buyer;
		rfq.status = RfqStatus.DRAFT;
		rfq.createdAt = at;
		rfq.write(draft, buyer, at);
		rfq.registerEvent(new RfqDrafted(rfq.id, rfq.number));
		return rfq;
	}

	/**
	 * An RFQ that ran its course in another system and arrives with its bids already
	 * open.
	 */
	static Rfq imported(RfqDraft draft, RfqNumber number, UserId by, ImportedRfq source, Instant at) {
		Rfq rfq = new Rfq();
		rfq.id = draft.id();
		rfq.number = number.toString();
		rfq.ordinal = number.ordinal();
		rfq.buyer = by;
		rfq.createdAt = at;
		rfq.externalReference = source.externalReference();
		rfq.write(draft, by, at);
		rfq.status = source.status();
		rfq.publishedAt = source.publishedAt();
		rfq.closedAt = draft.closesAt();
		rfq.openedAt = source.openedAt();
		rfq.endReason = source.endReason();
		rfq.endCause = causeOf(source.status());
		rfq.registerEvent(new RfqImported(rfq.id, rfq.number, source.externalReference()));
		return rfq;
	}

	private static @Nullable EndCause causeOf(RfqStatus status) {
		return switch (status) {
			case FAILED -> EndCause.NO_AWARD;
			case CANCELLED -> EndCause.CANCELLED;
			default -> null;
		};
	}

	void edit(RfqDraft draft, UserId by, Instant at) {
		if (this.status != RfqStatus.DRAFT) {
			throw new RuleViolation("sourcing.Rfq.notEditable", this.number);
		}
		write(draft, by, at.isAfter(this.editedAt) ? at : this.editedAt.plus(1, ChronoUnit.MICROS));
		registerEvent(new RfqEdited(this.id, this.number));
	}

	private void write(RfqDraft draft, UserId by, Instant at) {
		this.title = draft.title();
		this.terms = draft.terms();
		this.currency = draft.currency();
		this.zone = draft.zone();
		this.closesAt = draft.closesAt();
		this.partialBids = draft.partialBids();
		this.otherCurrencies = draft.otherCurrencies();
		this.minBids = draft.minBids();
		this.category = draft.scope().category();
		this.region = Optional.ofNullable(draft.scope().region()).map(Region::code).orElse(null);
		this.unit = draft.scope().unit();
		this.exceptionReason = draft.scope().exceptionReason();
		this.editedBy = by;
		this.editedAt = at;
		writeLines(draft.lines());
		writeInvitations(draft.invited());
	}

	private void writeLines(List<RfqDraftLine> drafts) {
		Map<UUID, RfqLine> before = new HashMap<>();
		this.lines.forEach((line) -> before.put(line.id(), line));
		List<RfqLine> after = new ArrayList<>();
		for (RfqDraftLine draft : drafts) {
			RfqLine line = before.get(draft.id());
			if (line == null) {
				line = RfqLine.of(this, draft, after.size() + 1);
			}
			else {
				line.rewrite(draft, after.size() + 1);
			}
			after.add(line);
		}
		this.lines.retainAll(after);
		after.stream().filter((line) -> !before.containsKey(line.id())).forEach(this.lines::add);
		this.lines.sort(Comparator.comparingInt((line) -> line.details().position()));
	}

	private void writeInvitations(List<SupplierId> suppliers) {
		this.invitations.removeIf((invitation) -> !suppliers.contains(invitation.supplier()));
		suppliers.stream()
			.filter((supplier) -> invitationOf(supplier).isEmpty())
			.forEach((supplier) -> this.invitations.add(Invitation.of(this, supplier)));
	}

	/** What suppliers need to bid is there, and there is time left for it. */
	void requireComplete(Instant at) {
		details().missingForPublication(at).ifPresent((gap) -> {
			throw new RuleViolation(gap.ruleKey());
		});
	}

	/** From now on nobody edits it, until somebody has decided or it is taken back. */
	void askForPublication() {
		move(RfqStatus.PUBLICATION_APPROVAL);
		registerEvent(new RfqPublicationAsked(this.id, this.number));
	}

	void takeBackUnpublished() {
		move(RfqStatus.DRAFT);
		registerEvent(new RfqPublicationTakenBack(this.id, this.number));
	}

	void sendBackUnpublished(String reason) {
		move(RfqStatus.DRAFT);
		registerEvent(new RfqPublicationSentBack(this.id, this.number, reason));
	}

	void publish(Instant at, String key) {
		requireComplete(at);
		move(RfqStatus.PUBLISHED);
		this.publishedAt = at;
		this.eventKey = key;
		registerEvent(new RfqPublished(this.id, this.number, closingTime(), this.invitations.size()));
	}

	/**
	 * Moves the closing time of a running RFQ to a later one. Once it has come, bidding
	 * is over, whether or not the timer has said so.
	 */
	void extend(Instant later, String reason, Instant at) {
		requireOwn();
		String text = reason(reason);
		if (this.status != RfqStatus.PUBLISHED || hasReachedClosing(at)) {
			throw new RuleViolation("sourcing.Rfq.notExtendable", this.number);
		}
		Instant present = closingTime();
		if (!later.isAfter(present)) {
			throw new RuleViolation("sourcing.Rfq.closingNotLater", this.number);
		}
		this.extendedFrom = present;
		this.extendedAt = at;
		this.extensionReason = text;
		this.closesAt = later;
		registerEvent(new RfqExtended(this.id, this.number, present, later, text));
	}

	/** Gives a running RFQ to another buyer. */
	void handOver(UserId to, String reason) {
		String text = reason(reason);
		if (this.status.isEnd()) {
			throw new RuleViolation("sourcing.Rfq.alreadyEnded", this.number);
		}
		if (this.buyer.equals(to)) {
			throw new RuleViolation("sourcing.Rfq.sameBuyer", this.number);
		}
		UserId from = this.buyer;
		this.buyer = to;
		registerEvent(new RfqHandedOver(this.id, this.number, from, to, text));
	}

	void close(Instant at) {
		requireOwn();
		if (at.isBefore(closingTime())) {
			throw new RuleViolation("sourcing.Rfq.notYetClosed", this.number);
		}
		move(RfqStatus.CLOSED);
		this.closedAt = at;
		registerEvent(new RfqClosed(this.id, this.number));
	}

	void open(Instant at, int bids) {
		requireOwn();
		if (bids < this.minBids) {
			throw new IllegalStateException("fewer bids than the minimum: " + bids);
		}
		move(RfqStatus.OPENED);
		this.openedAt = at;
		registerEvent(new BidsOpened(this.id, this.number, bids));
	}

	/** Ends it unopened, because fewer bids came in than its minimum. */
	void failForTooFewBids(Instant at) {
		requireOwn();
		move(RfqStatus.FAILED);
		end(EndCause.TOO_FEW_BIDS, null, at);
		registerEvent(new RfqFailed(this.id, this.number, EndCause.TOO_FEW_BIDS, ""));
	}

	/** Ends it after the opening, because none of its bids is to be awarded. */
	void endWithoutAward(String reason, Instant at) {
		requireOwn();
		String text = reason(reason);
		if (this.status != RfqStatus.OPENED) {
			throw new RuleViolation("sourcing.Award.notUnderEvaluation", this.number);
		}
		move(RfqStatus.FAILED);
		end(EndCause.NO_AWARD, text, at);
		registerEvent(new RfqFailed(this.id, this.number, EndCause.NO_AWARD, text));
	}

	void cancel(String reason, Instant at) {
		requireOwn();
		String text = reason(reason);
		move(RfqStatus.CANCELLED);
		end(EndCause.CANCELLED, text, at);
		registerEvent(new RfqCancelled(this.id, this.number, text));
	}

	private void end(EndCause cause, @Nullable String reason, Instant at) {
		this.endedAt = at;
		this.endCause = cause;
		this.endReason = reason;
	}

	private static String reason(String given) {
		String text = given.strip();
		if (text.isEmpty()) {
			throw new RuleViolation("sourcing.Rfq.reasonMissing");
		}
		if (text.length() > MAX_REASON) {
			throw new RuleViolation("sourcing.Rfq.reasonTooLong", MAX_REASON);
		}
		return text;
	}

	/** What ran its course in another system is neither opened nor ended here. */
	private void requireOwn() {
		if (this.externalReference != null) {
			throw new RuleViolation("sourcing.Rfq.imported", this.number);
		}
	}

	/** A proposed award waits for approval. */
	void proposeAward(String award) {
		requireOwn();
		move(RfqStatus.AWARD_APPROVAL);
		registerEvent(new RfqAwardStep(this.id, RfqAwardStep.Kind.PROPOSED, award, ""));
	}

	/** The award was not approved, and the bids are compared again. */
	void refuseAward(String award, String reason) {
		resumeEvaluation();
		registerEvent(new RfqAwardStep(this.id, RfqAwardStep.Kind.REFUSED, award, reason));
	}

	/** The award was given back to the buyer, and the bids are compared again. */
	void returnAward(String award, String reason) {
		resumeEvaluation();
		registerEvent(new RfqAwardStep(this.id, RfqAwardStep.Kind.RETURNED, award, reason));
	}

	private void resumeEvaluation() {
		if (this.status != RfqStatus.AWARD_APPROVAL) {
			throw notAllowed(RfqStatus.OPENED);
		}
		move(RfqStatus.OPENED);
	}

	/** The award is valid, which ends the RFQ. */
	void award(String award, Instant at) {
		move(RfqStatus.AWARDED);
		this.endedAt = at;
		registerEvent(new RfqAwardStep(this.id, RfqAwardStep.Kind.CONFIRMED, award, ""));
	}

	/** Takes over an award that another system decided; nobody of ours is asked. */
	void takeOverAward(String award, Instant at) {
		move(RfqStatus.AWARD_APPROVAL);
		move(RfqStatus.AWARDED);
		this.endedAt = at;
		registerEvent(new RfqAwardStep(this.id, RfqAwardStep.Kind.IMPORTED, award, ""));
	}

	/** Every change of status goes through the table of moves. */
	private void move(RfqStatus next) {
		if (!this.status.mayBecome(next)) {
			throw notAllowed(next);
		}
		this.status = next;
	}

	private RuleViolation notAllowed(RfqStatus next) {
		return new RuleViolation("sourcing.Rfq.moveNotAllowed", this.number, this.status.name(), next.name());
	}

	/**
	 * The window is half open: the instant of publication is in it, the closing time is
	 * late.
	 */
	void requireOpenForBids(Instant at) {
		if (this.status != RfqStatus.PUBLISHED || at.isBefore(since())) {
			throw new RuleViolation("sourcing.Bid.notOpen", this.number);
		}
		if (hasReachedClosing(at)) {
			throw new RuleViolation("sourcing.Bid.late", this.number);
		}
	}

	boolean hasReachedClosing(Instant at) {
		return !at.isBefore(closingTime());
	}

	/**
	 * Whether invited suppliers may see it: from publication on, and never what was
	 * imported, which nobody here invited them to.
	 */
	boolean isForSuppliers() {
		return this.publishedAt != null && this.externalReference == null;
	}

	/** Whether it has ended unopened for want of bids. */
	boolean hadTooFewBids() {
		return this.endCause == EndCause.TOO_FEW_BIDS;
	}

	/** Whether its bids may be read; once true, true for ever. */
	boolean isOpened() {
		return this.openedAt != null;
	}

	void requireBuyer(UserId person) {
		if (!this.buyer.equals(person)) {
			throw new RuleViolation("sourcing.Rfq.notYours", this.number);
		}
	}

	Optional<Invitation> invitationOf(SupplierId supplier) {
		return this.invitations.stream().filter((invitation) -> invitation.supplier().equals(supplier)).findFirst();
	}

	Instant closingTime() {
		if (this.closesAt == null) {
			throw new IllegalStateException("no closing time: " + this.number);
		}
		return this.closesAt;
	}

	Instant openingTime() {
		if (this.openedAt == null) {
			throw new IllegalStateException("not opened: " + this.number);
		}
		return this.openedAt;
	}

	private Instant since() {
		return (this.publishedAt == null) ? Instant.MAX : this.publishedAt;
	}

	String eventKey() {
		if (this.eventKey == null) {
			throw new IllegalStateException("no event key: " + this.number);
		}
		return this.eventKey;
	}

	RfqId id() {
		return this.id;
	}

	String number() {
		return this.number;
	}

	long ordinal() {
		return this.ordinal;
	}

	String title() {
		return this.title;
	}

	String currency() {
		return this.currency;
	}

	String zone() {
		return this.zone;
	}

	UserId buyer() {
		return this.buyer;
	}

	RfqStatus status() {
		return this.status;
	}

	@Nullable Instant closesAt() {
		return this.closesAt;
	}

	int minBids() {
		return this.minBids;
	}

	boolean allowsPartialBids() {
		return this.partialBids;
	}

	boolean allowsOtherCurrencies() {
		return this.otherCurrencies;
	}

	List<RfqLine> lines() {
		return List.copyOf(this.lines);
	}

	List<Invitation> invitations() {
		return List.copyOf(this.invitations);
	}

	long version() {
		return (this.version == null) ? 0 : this.version;
	}

	RfqDetails details() {
		return new RfqDetails(this.id, this.number, this.title, this.terms, this.currency, this.zone, this.closesAt,
				this.partialBids, this.otherCurrencies, this.minBids, this.buyer, this.status, this.createdAt,
				this.editedBy, this.editedAt, this.publishedAt, this.closedAt, this.openedAt, this.endedAt,
				this.endCause, this.endReason, closingChange(), this.externalReference,
				this.lines.stream().map(RfqLine::details).toList(),
				this.invitations.stream().map(Invitation::supplier).toList(), scope(), version());
	}

	BuyingScope scope() {
		return new BuyingScope(this.category, (this.region != null) ? new Region(this.region) : null, this.unit,
				this.exceptionReason);
	}

	private @Nullable ClosingChange closingChange() {
		if (this.extendedFrom == null || this.extensionReason == null || this.extendedAt == null) {
			return null;
		}
		return new ClosingChange(this.extendedFrom, this.extensionReason, this.extendedAt);
	}

}
