package io.cailian.sourcing;

import java.util.Locale;

import io.cailian.apikit.RateLimits;
import io.cailian.document.RenderedReport;
import io.cailian.document.ReportRendering;
import io.cailian.identity.CurrentUser;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.SupplierId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The letters an award sends out: what a winner got, or regret without a word about the
 * others. Nobody gets so many at once that others wait, and no connection to the database
 * is held while one is drawn.
 */
@Service
public class AwardLetters {

	private static final String BUCKET = "letters";

	private final AwardLetterDrafting drafting;

	private final ReportRendering rendering;

	private final RateLimits limits;

	private final CurrentUser currentUser;

	AwardLetters(AwardLetterDrafting drafting, ReportRendering rendering, RateLimits limits, CurrentUser currentUser) {
		this.drafting = drafting;
		this.rendering = rendering;
		this.limits = limits;
		this.currentUser = currentUser;
	}

	/**
	 * The letter of a confirmed award to one of its bidders, as people of the buying
	 * company print it.
	 * @throws UnknownRfq if the supplier did not bid
	 * @throws RuleViolation if there is no such confirmed award, another system decided
	 * it and wrote the letters, or too many letters were asked for
	 */
	@PreAuthorize(Access.READER)
	public RenderedReport letter(AwardId id, SupplierId supplier, Locale locale) {
		this.limits.check(BUCKET, this.currentUser.id().value());
		return this.rendering.render(this.drafting.letter(id, supplier, locale));
	}

	/**
	 * The letter to the supplier who is signed in.
	 * @throws UnknownRfq if the RFQ was not awarded or the supplier did not bid
	 * @throws RuleViolation if another system decided the award and wrote the letters, or
	 * too many letters were asked for
	 */
	@PreAuthorize(Access.SUPPLIER)
	public RenderedReport ownLetter(RfqId rfq, Locale locale) {
		this.limits.check(BUCKET, this.currentUser.id().value());
		return this.rendering.render(this.drafting.ownLetter(rfq, locale));
	}

}
