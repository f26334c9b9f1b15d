package io.cailian.sourcing.ui;

import java.time.Clock;
import java.time.LocalDate;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.sourcing.AwardFilter;
import io.cailian.sourcing.AwardQueries;
import io.cailian.sourcing.AwardStatus;
import io.cailian.sourcing.InvitationQueries;
import io.cailian.sourcing.RfqFilter;
import io.cailian.sourcing.RfqQueries;
import io.cailian.sourcing.RfqStatus;
import io.cailian.uikit.Formats;
import io.cailian.uikit.HomeTile;
import io.cailian.uikit.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What sourcing puts on the home page: a buyer's own RFQs by what they need next, a
 * supplier's unanswered invitations, finance's awards of the month. Each count is that of
 * the list it leads to.
 */
@Configuration
class RfqTiles {

	private static final int DAYS_AHEAD = 1;

	private final RfqQueries rfqs;

	private final CurrentUser currentUser;

	private final Formats formats;

	private final Clock clock;

	RfqTiles(RfqQueries rfqs, CurrentUser currentUser, Formats formats, Clock clock) {
		this.rfqs = rfqs;
		this.currentUser = currentUser;
		this.formats = formats;
		this.clock = clock;
	}

	@Bean
	HomeTile rfqsToOpen() {
		return mine("toOpen", RfqStatus.CLOSED, Tone.WARNING, 20);
	}

	@Bean
	HomeTile rfqsClosingSoon() {
		return new RfqTile("closingSoon", Roles.BUYER, () -> count(closingSoon()),
				() -> "rfqs?status=PUBLISHED&mine=yes&from=" + today() + "&until=" + today().plusDays(DAYS_AHEAD),
				Tone.WARNING, 22);
	}

	@Bean
	HomeTile rfqsToCompare() {
		return mine("toCompare", RfqStatus.OPENED, Tone.INFO, 24);
	}

	@Bean
	HomeTile rfqDrafts() {
		return mine("drafts", RfqStatus.DRAFT, Tone.NEUTRAL, 26);
	}

	@Bean
	HomeTile unansweredInvitations(InvitationQueries invitations) {
		return new RfqTile("unanswered", Roles.SUPPLIER, invitations::unanswered, () -> "invitations?open=yes",
				Tone.WARNING, 20);
	}

	@Bean
	HomeTile awardsThisMonth(AwardQueries awards) {
		return new RfqTile("awardsThisMonth", Roles.FINANCE,
				() -> awards.countAwards(new AwardFilter(AwardStatus.CONFIRMED, firstOfMonth(), null)),
				() -> "awards?status=CONFIRMED&from=" + firstOfMonth(), Tone.INFO, 30);
	}

	private HomeTile mine(String name, RfqStatus status, Tone tone, int order) {
		return new RfqTile(name, Roles.BUYER, () -> count(new RfqFilter(status, this.currentUser.id(), "", null, null)),
				() -> "rfqs?status=" + status + "&mine=yes", tone, order);
	}

	private RfqFilter closingSoon() {
		return new RfqFilter(RfqStatus.PUBLISHED, this.currentUser.id(), "",
				today().atStartOfDay(this.formats.zone()).toInstant(),
				today().plusDays(DAYS_AHEAD + 1L).atStartOfDay(this.formats.zone()).toInstant());
	}

	private long count(RfqFilter filter) {
		return this.rfqs.count(filter).value();
	}

	private LocalDate firstOfMonth() {
		return today().withDayOfMonth(1);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.formats.zone());
	}

}
