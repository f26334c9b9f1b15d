package io.cailian.sourcing.ui;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.sourcing.InvitationQueries;
import io.cailian.sourcing.RfqFilter;
import io.cailian.sourcing.RfqNumber;
import io.cailian.sourcing.RfqQueries;
import io.cailian.sourcing.RfqStatus;
import io.cailian.uikit.ModuleTranslations;
import io.cailian.uikit.PaletteSource;
import io.cailian.uikit.RegionalSettings;
import org.springframework.stereotype.Component;

/**
 * RFQs to go to by number or title: all of them for staff that reads RFQs, for suppliers
 * those they are invited to.
 */
@Component
class RfqPalette implements PaletteSource {

	private static final List<String> READERS = List.of(Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.FINANCE,
			Roles.LEGAL, Roles.AUDITOR, Roles.ADMIN);

	private static final Pattern DIGITS = Pattern.compile("0{0,6}[1-9][0-9]{0,8}");

	private final RfqQueries rfqs;

	private final InvitationQueries invitations;

	private final CurrentUser currentUser;

	private final ModuleTranslations texts;

	private final RegionalSettings settings;

	private final Clock clock;

	RfqPalette(RfqQueries rfqs, InvitationQueries invitations, CurrentUser currentUser, ModuleTranslations texts,
			RegionalSettings settings, Clock clock) {
		this.rfqs = rfqs;
		this.invitations = invitations;
		this.currentUser = currentUser;
		this.texts = texts;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public List<Entry> find(String text, Locale locale, int limit) {
		Stream<Entry> staff = READERS.stream().anyMatch(this.currentUser::has)
				? this.rfqs.list(RfqFilter.ALL.withText(wanted(text)), 0, limit)
					.stream()
					.map((rfq) -> entry(rfq.number(), rfq.title(), rfq.status(), "rfqs/" + rfq.id(), locale))
				: Stream.empty();
		Stream<Entry> own = this.currentUser.has(Roles.SUPPLIER) ? this.invitations.matching(text, limit)
			.stream()
			.map((each) -> entry(each.number(), each.title(), each.status(), "invitations/" + each.rfq(), locale))
				: Stream.empty();
		return Stream.concat(staff, own).limit(limit).toList();
	}

	/** Digits alone mean a running number of this year. */
	private String wanted(String text) {
		String typed = text.strip();
		if (!DIGITS.matcher(typed).matches()) {
			return text;
		}
		int year = this.clock.instant().atZone(this.settings.zone()).getYear();
		return new RfqNumber(year, Long.parseLong(typed)).toString();
	}

	private Entry entry(String number, String title, RfqStatus status, String route, Locale locale) {
		return new Entry(number + " " + title, this.texts.getTranslation(StatusTones.key(status), locale), route);
	}

}
