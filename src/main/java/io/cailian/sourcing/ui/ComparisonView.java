package io.cailian.sourcing.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.sourcing.AwardDetails;
import io.cailian.sourcing.AwardFigures;
import io.cailian.sourcing.AwardFindings;
import io.cailian.sourcing.AwardProposal;
import io.cailian.sourcing.AwardProposing;
import io.cailian.sourcing.AwardQueries;
import io.cailian.sourcing.AwardStatus;
import io.cailian.sourcing.BidComparison;
import io.cailian.sourcing.BidDisqualification;
import io.cailian.sourcing.Comparison;
import io.cailian.sourcing.Participation;
import io.cailian.sourcing.RfqId;
import io.cailian.sourcing.RfqStatus;
import io.cailian.sourcing.UnknownRfq;
import io.cailian.uikit.FactList;
import io.cailian.uikit.Formats;
import io.cailian.uikit.Notices;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.StatusBadge;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Tone;
import io.cailian.workflow.ApprovalProgress;
import io.cailian.workflow.HandingIn;
import io.cailian.workflow.Subject;
import io.cailian.workflow.UnreadWarnings;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;

/**
 * Where opened bids stand side by side: everybody of the buying company reads, the buyer
 * of the RFQ chooses and proposes the award.
 */
@Route("rfqs/:id/comparison")
@RolesAllowed({ Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.FINANCE, Roles.LEGAL, Roles.AUDITOR, Roles.ADMIN })
class ComparisonView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

	private final BidComparison comparisons;

	private final BidDisqualification disqualification;

	private final AwardProposing proposing;

	private final Participation participation;

	private final AwardQueries awards;

	private final ApprovalProgress approvals;

	private final CurrentUser currentUser;

	private final People people;

	private final Formats formats;

	private final AwardFigures figures;

	private final PageHeader header = new PageHeader();

	private final FactList facts = new FactList();

	private final ComparisonGrid grid;

	private final Div awardPlace = new Div();

	private final BidFindings findings;

	private @Nullable AwardForm form;

	private RfqId rfq = RfqId.next();

	private String number = "";

	ComparisonView(BidComparison comparisons, BidDisqualification disqualification, AwardProposing proposing,
			Participation participation, AwardQueries awards, ApprovalProgress approvals, CurrentUser currentUser,
			People people, Formats formats, AwardFigures figures) {
		this.comparisons = comparisons;
		this.disqualification = disqualification;
		this.proposing = proposing;
		this.participation = participation;
		this.awards = awards;
		this.approvals = approvals;
		this.currentUser = currentUser;
		this.people = people;
		this.formats = formats;
		this.figures = figures;
		this.grid = new ComparisonGrid(formats, figures, this::refreshForm);
		this.findings = new BidFindings(formats, people);
		this.header.crumb("sourcing.RfqsView.title", RfqsView.class);
		this.awardPlace.setWidthFull();
		getContent().add(this.header, this.facts, this.grid, this.awardPlace, this.findings);
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		this.rfq = event.getRouteParameters()
			.get("id")
			.flatMap(ComparisonView::uuid)
			.map(RfqId::new)
			.orElseThrow(NotFoundException::new);
		try {
			Comparison comparison = this.comparisons.of(this.rfq);
			this.number = comparison.rfq().number();
			this.header.title(comparison.rfq().title())
				.crumbTo(this.number, RfqView.class, new RouteParameters("id", this.rfq.toString()))
				.here(getTranslation("sourcing.ComparisonView.title"));
			show(comparison);
		}
		catch (UnknownRfq ex) {
			throw new NotFoundException();
		}
		catch (RuleViolation ex) {
			Notices.problem(ex);
			event.forwardTo(RfqView.class, new RouteParameters("id", this.rfq.toString()));
		}
	}

	@Override
	public String getPageTitle() {
		return getTranslation("sourcing.ComparisonView.title") + " " + this.number;
	}

	private void show(Comparison comparison) {
		boolean open = comparison.rfq().status() == RfqStatus.OPENED && !comparison.rfq().isImported()
				&& this.currentUser.has(Roles.BUYER) && comparison.rfq().buyer().equals(this.currentUser.id());
		this.header.badges(StatusTones.badge(comparison.rfq().status()));
		this.facts.clear();
		this.facts.fact("sourcing.ComparisonView.number", this.number)
			.fact("sourcing.ComparisonView.currency", comparison.rfq().currency())
			.fact("sourcing.ComparisonView.bids", Integer.toString(comparison.bids().size()))
			.fact("sourcing.ComparisonView.openedAt", (comparison.rfq().openedAt() == null) ? ""
					: this.formats.instant(comparison.rfq().openedAt(), getLocale()));
		this.grid.show(comparison, open);
		this.findings.show(comparison, open, (bid, reason) -> {
			this.disqualification.disqualify(this.rfq, bid, reason);
			show(this.comparisons.of(this.rfq));
		}, (bid, reason) -> {
			this.disqualification.reinstate(this.rfq, bid, reason);
			show(this.comparisons.of(this.rfq));
		});
		showAward(comparison, open);
	}

	private void showAward(Comparison comparison, boolean open) {
		List<AwardDetails> proposed = this.awards.of(this.rfq);
		if (!open) {
			this.form = null;
			this.awardPlace.removeAll();
		}
		else if (this.form == null) {
			this.form = new AwardForm(this.formats, this.figures, this.grid, comparison,
					(winners) -> this.participation.toAward(comparison.rfq().scope(), winners), this::propose);
			this.awardPlace.add(this.form);
		}
		else {
			this.form.show(comparison);
		}
		this.awardPlace.getChildren().filter(Section.class::isInstance).forEach(this.awardPlace::remove);
		proposed.forEach((award) -> this.awardPlace.add(section(comparison, award)));
	}

	private Section section(Comparison comparison, AwardDetails award) {
		FactList details = new FactList();
		details.fact("sourcing.AwardsView.number", award.number())
			.fact("sourcing.AwardsView.status",
					new StatusBadge(tone(award.status()),
							award.isImported() ? "sourcing.AwardStanding.IMPORTED"
									: "sourcing.AwardStanding." + award.status()))
			.fact("sourcing.ComparisonView.total", this.formats.money(award.total(), getLocale()))
			.fact("sourcing.ComparisonView.proposedBy",
					name(award.proposedBy()) + ", " + this.formats.instant(award.proposedAt(), getLocale()));
		if (award.decidedBy() != null && award.decidedAt() != null) {
			details.fact("sourcing.AwardsView.decidedBy", decider(award.decidedBy(), award.decidedFor()) + ", "
					+ this.formats.instant(award.decidedAt(), getLocale()));
		}
		if (award.decisionReason() != null) {
			details.fact("sourcing.ComparisonView.decisionReason", award.decisionReason());
		}
		this.figures.of(AwardFindings.of(comparison, award.lines()), getLocale())
			.forEach((figure) -> details.translatedFact(figure.label(), figure.text()));
		Section section = new Section(Texts.text(new H2(), "sourcing.ComparisonView.award"), details);
		award.lines()
			.forEach((line) -> section.add(new Paragraph(
					line.position() + ". " + comparison.bid(line.bid()).map(Comparison.Column::supplierName).orElse("")
							+ ": " + this.figures.amounts(comparison, line, getLocale()))));
		if (!award.justification().isEmpty()) {
			Paragraph words = new Paragraph(award.justification());
			words.addClassName("recorded-reason");
			section.add(words);
		}
		section.add(this.approvals.whole(new Subject("AWARD", award.id().value())));
		section.addClassName("award-section");
		return section;
	}

	private String decider(UserId person, @Nullable UserId other) {
		return (other == null) ? name(person) : getTranslation("sourcing.Award.decidedFor", name(person), name(other));
	}

	private String name(UserId person) {
		return person.equals(UserId.SYSTEM) ? getTranslation("sourcing.Award.imported")
				: this.people.nameOf(person, getLocale());
	}

	/** Whoever was quicker in another window has moved the RFQ on; then that is shown. */
	private void propose(AwardProposal proposal) {
		HandingIn.by((read) -> propose(proposal, read));
	}

	private void propose(AwardProposal proposal, List<String> read) {
		try {
			this.proposing.propose(proposal.havingRead(read));
			Notices.success("sourcing.ComparisonView.proposed");
		}
		catch (UnreadWarnings ex) {
			throw ex;
		}
		catch (RuleViolation ex) {
			Notices.problem(ex);
		}
		show(this.comparisons.of(this.rfq));
	}

	private void refreshForm() {
		Optional.ofNullable(this.form).ifPresent(AwardForm::refresh);
	}

	static Tone tone(AwardStatus status) {
		return switch (status) {
			case PROPOSED -> Tone.INFO;
			case CONFIRMED -> Tone.SUCCESS;
			case REFUSED -> Tone.DANGER;
			case RETURNED -> Tone.WARNING;
		};
	}

	private static Optional<UUID> uuid(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
