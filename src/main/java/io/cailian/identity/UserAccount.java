package io.cailian.identity;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A person the portal knows by name. In demo mode it is also the account that signs in:
 * opened without a password, it waits for its owner to set one by invitation.
 */
@Entity
@Table(name = "user_account")
class UserAccount {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private UserId id;

	@Column(name = "name_zh")
	private String nameZh;

	@Column(name = "name_en")
	private String nameEn;

	@Column(name = "email")
	private String email;

	@Column(name = "employee_number")
	private String employeeNumber = "";

	@Column(name = "password_hash")
	private @Nullable String passwordHash;

	@Column(name = "enabled")
	private boolean enabled;

	@Column(name = "opened_at")
	private Instant openedAt;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "user_account_role", joinColumns = @JoinColumn(name = "user_account_id"))
	@Column(name = "role")
	private Set<String> roles = new TreeSet<>();

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected UserAccount() {
	}

	static UserAccount open(UserId id, String nameZh, String nameEn, String email, Set<String> roles, Instant at) {
		if (!Roles.ALL.containsAll(roles)) {
			throw new IllegalArgumentException("unknown role in " + roles);
		}
		PersonMemory.forget();
		UserAccount account = new UserAccount();
		account.id = id;
		account.nameZh = nameZh;
		account.nameEn = nameEn;
		account.email = email;
		account.roles.addAll(roles);
		account.enabled = true;
		account.openedAt = at;
		return account;
	}

	/**
	 * Takes over what the identity provider says today. What a token does not mention
	 * stays as it was known, so that a token that says less does not make the account
	 * another person's.
	 */
	void refresh(KnownPeople.Told told) {
		PersonMemory.forget();
		if (told.isNamed()) {
			this.nameZh = told.names().zh();
			this.nameEn = told.names().en();
		}
		if (!told.email().isEmpty()) {
			this.email = told.email();
		}
		if (!told.employeeNumber().isEmpty()) {
			this.employeeNumber = told.employeeNumber();
		}
		if (!this.roles.equals(told.roles())) {
			this.roles.clear();
			this.roles.addAll(told.roles());
		}
	}

	void changePassword(String hash) {
		this.passwordHash = hash;
	}

	UserId id() {
		return this.id;
	}

	boolean maySignIn() {
		return this.enabled && this.passwordHash != null;
	}

	@Nullable String passwordHash() {
		return this.passwordHash;
	}

	Set<String> roles() {
		return Set.copyOf(this.roles);
	}

	/** Empty if the identity provider tells none. */
	String employeeNumber() {
		return this.employeeNumber;
	}

	Person person() {
		return new Person(this.id, this.nameZh, this.nameEn, this.email);
	}

}
