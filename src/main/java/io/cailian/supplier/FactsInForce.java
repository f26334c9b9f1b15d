package io.cailian.supplier;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The controlled facts of suppliers for the module that changes them: what is in force,
 * and the step by which something else comes into force. Its callers check the rights.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FactsInForce {

	private static final String KEY = "supplier.FactsInForce.";

	private final SupplierRecords records;

	private final SupplierVersionRecords versions;

	private final SupplierVersioning versioning;

	private final BankAccounts bankAccounts;

	private final FactChangeTrail trail;

	FactsInForce(SupplierRecords records, SupplierVersionRecords versions, SupplierVersioning versioning,
			BankAccounts bankAccounts, FactChangeTrail trail) {
		this.records = records;
		this.versions = versions;
		this.versioning = versioning;
		this.bankAccounts = bankAccounts;
		this.trail = trail;
	}

	/** What is in force; empty if there is no such supplier. */
	@Transactional(readOnly = true)
	public Optional<CurrentFacts> of(SupplierId id) {
		return this.records.findById(id).map(this::current);
	}

	/**
	 * What is in force of a supplier whose facts may be changed.
	 * @throws RuleViolation if it is none of ours, or was merged: then it names the
	 * supplier that stays
	 */
	@Transactional(readOnly = true)
	public CurrentFacts toChange(SupplierId id) {
		return current(changeable(this.records.findById(id)));
	}

	/** Whether another supplier has this number in its register. */
	@Transactional(readOnly = true)
	public boolean isTaken(SupplierIdentifier identifier, SupplierId by) {
		return holder(identifier).filter((other) -> !other.id().equals(by)).isPresent();
	}

	/** Whether this is the account the supplier is paid to. */
	@Transactional(readOnly = true)
	public boolean isPaidTo(SupplierId id, BankDetails account) {
		return this.records.findById(id).flatMap(this.versioning::accountOf).filter(account::equals).isPresent();
	}

	/** Since when letters and calls go where they go. */
	@Transactional(readOnly = true)
	public Optional<Instant> contactSince(SupplierId id) {
		List<SupplierVersion> newestFirst = this.versions.newestFirst(id.value());
		return newestFirst.stream()
			.takeWhile((version) -> version.contact().isReachedLike(newestFirst.getFirst().contact()))
			.map(SupplierVersion::approvedAt)
			.reduce((newer, older) -> older);
	}

	/**
	 * Whom one wrote to and called at that time, or when the supplier became known if
	 * that was later, and who has had it changed since.
	 */
	@Transactional(readOnly = true)
	public Optional<EarlierContact> contactAt(SupplierId id, Instant then) {
		List<SupplierVersion> newestFirst = this.versions.newestFirst(id.value());
		Set<UserId> changedBy = new HashSet<>();
		for (int at = 0; at < newestFirst.size(); at++) {
			SupplierVersion version = newestFirst.get(at);
			if (at == newestFirst.size() - 1 || !version.approvedAt().isAfter(then)) {
				return Optional.of(new EarlierContact(version.contact(), changedBy));
			}
			if (!version.contact().isReachedLike(newestFirst.get(at + 1).contact())) {
				changedBy.add(version.origin().approvedBy());
			}
		}
		return Optional.empty();
	}

	/**
	 * What is not now as that version had it. An account is another one also where the
	 * same one came into force again.
	 */
	@Transactional(readOnly = true)
	public Set<ControlledFact> changedSince(SupplierId id, int versionNo) {
		Supplier supplier = this.records.findById(id).orElseThrow();
		if (supplier.versionNo() == versionNo) {
			return Set.of();
		}
		SupplierVersion then = this.versions.find(id.value(), versionNo).orElseThrow();
		SupplierVersion now = this.versions.find(id.value(), supplier.versionNo()).orElseThrow();
		Set<ControlledFact> changed = EnumSet.noneOf(ControlledFact.class);
		changed.addAll(now.facts().differencesTo(then.facts()));
		changed.addAll(now.contact().differencesTo(then.contact()));
		if (!now.bankVersionNo().equals(then.bankVersionNo())) {
			changed.add(ControlledFact.BANK_ACCOUNT);
		}
		return changed;
	}

	/**
	 * Puts approved facts in force.
	 * @param onto the version whoever approved them saw in force
	 * @param contact whom to write to and to call from now on; empty if that stays
	 * @param account where it is paid from now on; empty if that stays
	 * @return the number of the version in force now
	 * @throws RuleViolation if another version has come into force meanwhile, another
	 * supplier has the identifier, or the supplier is none of ours
	 */
	public int put(SupplierId id, int onto, LegalFacts facts, Optional<Contact> contact, Optional<BankDetails> account,
			FactOrigin origin) {
		Supplier supplier = changeable(this.records.lock(id.value()));
		if (supplier.versionNo() != onto) {
			throw new RuleViolation(KEY + "moved", onto, supplier.versionNo());
		}
		if (isTaken(facts.identifier(), id)) {
			throw new RuleViolation(KEY + "identifierTaken", facts.identifier().value());
		}
		LegalFacts before = supplier.legalFacts();
		Optional<BankAccount> accountBefore = supplier.bankAccount();
		Contact contactBefore = supplier.contact();
		supplier.change(facts);
		contact.ifPresent(supplier::reach);
		account.ifPresent((details) -> supplier.payTo(this.bankAccounts.seal(id.value(), details)));
		this.versioning.save(supplier, origin);
		this.trail.changed(supplier, before, contactBefore, accountBefore);
		return supplier.versionNo();
	}

	private CurrentFacts current(Supplier supplier) {
		UUID id = supplier.id().value();
		LegalFacts facts = supplier.legalFacts();
		return new CurrentFacts(supplier.id(), supplier.number(), supplier.versionNo(), facts,
				this.bankAccounts.masked(id, supplier.bankAccount(), facts.name()), supplier.contact(),
				language(supplier), isChangeable(supplier));
	}

	private Supplier changeable(Optional<Supplier> found) {
		found.filter(Supplier::isMerged).ifPresent((merged) -> {
			throw merged.refusal(this.records.survivor(merged));
		});
		return found.filter(FactsInForce::isChangeable).orElseThrow(() -> new RuleViolation(KEY + "notOurs"));
	}

	private Optional<Supplier> holder(SupplierIdentifier identifier) {
		return this.records.withIdentifier(identifier.scheme(), identifier.value());
	}

	private static boolean isChangeable(Supplier supplier) {
		return supplier.status() != SupplierStatus.IMPORTED && !supplier.isMerged();
	}

	private static Locale language(Supplier supplier) {
		return supplier.language().orElse(Locale.SIMPLIFIED_CHINESE);
	}

}
