package io.cailian.taskmail;

import java.util.Locale;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everybody of the company chooses which letters about tasks they get; until they do, it
 * is one each working day, in Chinese.
 */
@Service
@Transactional
@PreAuthorize(MailPreferences.STAFF)
public class MailPreferences {

	public static final String STAFF = "hasAnyRole('" + Roles.REQUESTER + "', '" + Roles.BUYER + "', '"
			+ Roles.PURCHASING_MANAGER + "', '" + Roles.APPROVER + "', '" + Roles.FINANCE + "', '" + Roles.LEGAL
			+ "', '" + Roles.AUDITOR + "', '" + Roles.ADMIN + "')";

	private final MailPreferenceRecords records;

	private final CurrentUser currentUser;

	MailPreferences(MailPreferenceRecords records, CurrentUser currentUser) {
		this.records = records;
		this.currentUser = currentUser;
	}

	/** What the signed-in person chose. */
	@Transactional(readOnly = true)
	public Choice mine() {
		MailPreference mine = of(this.currentUser.id());
		return new Choice(mine.mode(), mine.locale());
	}

	/** Chooses for the signed-in person, as often as they like. */
	public Choice choose(Choice wanted) {
		MailPreference mine = of(this.currentUser.id());
		mine.choose(wanted.mode(), wanted.language());
		this.records.save(mine);
		return mine();
	}

	private MailPreference of(UserId account) {
		return this.records.findById(account).orElseGet(() -> new MailPreference(account));
	}

	/** Which letters, in which language. */
	public record Choice(MailMode mode, Locale language) {

	}

}
