package io.cailian.sourcing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.cailian.identity.BuyerCompany;
import io.cailian.apikit.RateLimits;
import io.cailian.document.RenderedReport;
import io.cailian.document.ReportFormat;
import io.cailian.document.ReportRendering;
import io.cailian.document.ReportRequest;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.People;
import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ModuleTranslations;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The award register on paper, as a workbook and as rows for another program. Its control
 * total adds up our own confirmed awards; whatever else it lists has a subtotal of its
 * own.
 */
@Service
@PreAuthorize(Access.AWARD_REPORTS)
public class AwardReports {

	/** More lines than this do not go into one report; a narrower period does. */
	static final int MAX_ROWS = 20_000;

	private final AwardQueries awards;

	private final ReportRendering rendering;

	private final CurrentUser currentUser;

	private final People people;

	private final BuyerCompany company;

	private final Formats formats;

	private final ModuleTranslations texts;

	private final RateLimits limits;

	private final Clock clock;

	AwardReports(AwardQueries awards, ReportRendering rendering, CurrentUser currentUser, People people,
			BuyerCompany company, Formats formats, ModuleTranslations texts, RateLimits limits, Clock clock) {
		this.awards = awards;
		this.rendering = rendering;
		this.currentUser = currentUser;
		this.people = people;
		this.company = company;
		this.formats = formats;
		this.texts = texts;
		this.limits = limits;
		this.clock = clock;
	}

	/**
	 * @throws RuleViolation {@code sourcing.AwardReports.tooManyRows} if the period holds
	 * more lines than one report may, or {@code apikit.tooMany}
	 */
	public RenderedReport register(AwardFilter filter, ReportFormat format, Locale locale) {
		this.limits.check("registers", this.currentUser.id().value());
		if (this.awards.count(filter) > MAX_ROWS) {
			throw new RuleViolation("sourcing.AwardReports.tooManyRows", MAX_ROWS);
		}
		Instant asOf = this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
		ZoneId zone = this.formats.zone();
		List<AwardRegisterRow> awarded = this.awards.register(filter, 0, MAX_ROWS);
		return this.rendering.render(new ReportRequest("award-register", locale, format, asOf, zone,
				this.people.nameOf(this.currentUser.id(), locale), parameters(filter, awarded, locale),
				awarded.stream().map((row) -> values(row, locale)).toList()));
	}

	private Map<String, Object> parameters(AwardFilter filter, List<AwardRegisterRow> rows, Locale locale) {
		String base = this.company.baseCurrency();
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("criteria", criteria(filter, locale));
		parameters.put("baseCurrency", base);
		parameters.put("withoutRate", (int) rows.stream().filter((row) -> row.baseAmount() == null).count());
		Map<AwardStanding, BigDecimal> sums = new EnumMap<>(AwardStanding.class);
		rows.forEach((row) -> sums.merge(row.standing(), amount(row.baseAmount()), BigDecimal::add));
		sums.remove(AwardStanding.CONFIRMED);
		parameters.put("sections", !sums.isEmpty());
		sums.forEach((standing, sum) -> parameters.put(standing.name().toLowerCase(Locale.ROOT) + "Total",
				Prices.rounded(sum, base)));
		return parameters;
	}

	private static BigDecimal amount(@Nullable Money base) {
		return (base == null) ? BigDecimal.ZERO : base.amount();
	}

	private Map<String, @Nullable Object> values(AwardRegisterRow row, Locale locale) {
		BigDecimal base = (row.baseAmount() == null) ? null : row.baseAmount().amount();
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("awardNumber", row.awardNumber());
		values.put("rfqNumber", row.rfqNumber());
		values.put("rfqTitle", row.rfqTitle());
		values.put("supplierName", row.supplierName());
		values.put("lineNumber", row.position());
		values.put("item", row.lineText());
		values.put("quantity", row.quantity().value());
		values.put("unit", this.formats.unit(row.quantity().unit(), locale));
		values.put("unitPrice", row.unitPrice());
		values.put("amount", row.amount().amount());
		values.put("currency", row.amount().currency());
		values.put("baseAmount", base);
		values.put("controlAmount", (row.standing() == AwardStanding.CONFIRMED) ? base : null);
		values.put("standing", row.standing().ordinal());
		values.put("status", this.texts.getTranslation("sourcing.AwardStanding." + row.standing(), locale));
		values.put("decidedBy", (row.decidedBy() == null) ? null : decider(row.decidedBy(), row.decidedFor(), locale));
		values.put("decidedAt", row.decidedAt());
		return values;
	}

	private String decider(UserId person, @Nullable UserId other, Locale locale) {
		if (person.equals(UserId.SYSTEM)) {
			return this.texts.getTranslation("sourcing.Award.imported", locale);
		}
		String name = this.people.nameOf(person, locale);
		return (other == null) ? name : this.texts.getTranslation("sourcing.Award.decidedFor", locale, name,
				this.people.nameOf(other, locale));
	}

	private String criteria(AwardFilter filter, Locale locale) {
		String status = (filter.status() == null) ? this.texts.getTranslation("sourcing.AwardFilter.anyStatus", locale)
				: this.texts.getTranslation("sourcing.AwardStatus." + filter.status(), locale);
		String from = (filter.from() == null) ? "…" : this.formats.date(filter.from(), locale);
		String to = (filter.to() == null) ? "…" : this.formats.date(filter.to(), locale);
		return this.texts.getTranslation("sourcing.AwardFilter.criteria", locale, status, from, to);
	}

}
