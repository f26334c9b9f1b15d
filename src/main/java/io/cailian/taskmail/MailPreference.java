package io.cailian.taskmail;

import java.util.Locale;

import io.cailian.identity.UserId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * Which letters about tasks one account gets, and in which language.
 */
@Entity
@Table(name = "task_mail_preference")
class MailPreference {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "user_id"))
	private UserId account;

	@Enumerated(EnumType.STRING)
	@Column(name = "mode")
	private MailMode mode;

	@Column(name = "language", columnDefinition = "char(2)")
	private String language;

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected MailPreference() {
	}

	MailPreference(UserId account) {
		this.account = account;
		this.mode = MailMode.DIGEST;
		this.language = Locale.SIMPLIFIED_CHINESE.getLanguage();
	}

	void choose(MailMode mode, Locale language) {
		this.mode = mode;
		this.language = language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH.getLanguage()
				: Locale.SIMPLIFIED_CHINESE.getLanguage();
	}

	UserId account() {
		return this.account;
	}

	MailMode mode() {
		return this.mode;
	}

	Locale locale() {
		return this.language.equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
	}

}
