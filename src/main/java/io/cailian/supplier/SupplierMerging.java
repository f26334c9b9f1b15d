package io.cailian.supplier;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.identity.StepUp;
import io.cailian.identity.StepUpRequired;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.matching.RegisteredNumber;
import io.cailian.supplier.spi.SupplierReferences;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes one supplier of two, and two of one again. Whoever proposes a merge, or its
 * undoing, does not confirm it; all references move in one transaction, and a log of
 * every one of them lets it be undone exactly.
 */
@Service
@Transactional
@PreAuthorize(SupplierMerging.PROPOSERS)
public class SupplierMerging {

	/** Who may look at duplicates and propose to merge them. */
	public static final String PROPOSERS = "hasAnyRole('" + Roles.BUYER + "', '" + Roles.PURCHASING_MANAGER + "', '"
			+ Roles.ADMIN + "')";

	/** Who may confirm and refuse, be it a merge or its undoing. */
	public static final String DECIDERS = "hasRole('" + Roles.PURCHASING_MANAGER + "')";

	private static final int MAX_REASON = 2000;

	private final SupplierRecords records;

	private final SupplierVersioning versioning;

	private final SupplierMerges merges;

	private final SupplierDuplicates duplicates;

	private final List<SupplierReferences> references;

	private final BankAccounts bankAccounts;

	private final StepUp stepUp;

	private final CurrentUser currentUser;

	private final People people;

	private final ApplicationEventPublisher events;

	private final EntityManager entities;

	private final JsonMapper json;

	private final Clock clock;

	SupplierMerging(SupplierRecords records, SupplierVersioning versioning, SupplierMerges merges,
			SupplierDuplicates duplicates, List<SupplierReferences> references, BankAccounts bankAccounts,
			StepUp stepUp, CurrentUser currentUser, People people, ApplicationEventPublisher events,
			EntityManager entities, JsonMapper json, Clock clock) {
		this.records = records;
		this.versioning = versioning;
		this.merges = merges;
		this.duplicates = duplicates;
		this.references = List.copyOf(references);
		this.bankAccounts = bankAccounts;
		this.stepUp = stepUp;
		this.currentUser = currentUser;
		this.people = people;
		this.events = events;
		this.entities = entities;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Proposes to make one supplier of two.
	 * @param fromAbsorbed what is to be taken from the supplier that disappears
	 * @throws RuleViolation if one is merged already, or a proposal for one is open, they
	 * are two legal persons by their numbers, or cannot be merged now
	 */
	public UUID propose(SupplierId survivor, SupplierId absorbed, Set<MergeField> fromAbsorbed, String reason) {
		String why = required(reason);
		lockBoth(survivor, absorbed);
		Supplier kept = unmerged(survivor);
		Supplier gone = unmerged(absorbed);
		if (survivor.equals(absorbed)) {
			throw new RuleViolation("supplier.SupplierMerging.alreadyMerged");
		}
		if (this.merges.openFor(survivor.value(), absorbed.value())) {
			throw new RuleViolation("supplier.SupplierMerging.open");
		}
		requireMergeable(kept, gone);
		requireApproved(fromAbsorbed, kept, gone);
		SupplierMerge merge = this.merges.save(SupplierMerge.propose(survivor, absorbed,
				this.json.writeValueAsString(fromAbsorbed), why, this.currentUser.id(), this.clock.instant()));
		audit(merge, "SUPPLIER_MERGE_PROPOSED", kept, gone, why);
		return merge.id();
	}

	/**
	 * Confirms a proposal: from now on there is one supplier.
	 * @throws RuleViolation if the same person proposed it, or documents of both cannot
	 * be one supplier's
	 * @throws StepUpRequired without a second factor
	 */
	@PreAuthorize(DECIDERS)
	public void confirm(UUID id) {
		this.stepUp.require(StepUp.Purpose.SUPPLIER_MERGE);
		SupplierMerge merge = locked(id);
		UserId by = this.currentUser.id();
		merge.requireOpen();
		requireAnotherPerson(merge.proposedBy(), by);
		lockBoth(merge.survivor(), merge.absorbed());
		Supplier survivor = unmerged(merge.survivor());
		Supplier absorbed = unmerged(merge.absorbed());
		requireMergeable(survivor, absorbed);
		requireApproved(choices(merge), survivor, absorbed);
		Instant now = this.clock.instant();
		Said before = Said.by(survivor);
		Optional<BankAccount> accountBefore = survivor.bankAccount();
		int versionBefore = survivor.versionNo();
		this.entities.flush();
		Map<String, List<String>> moved = new LinkedHashMap<>();
		for (SupplierReferences owner : this.references) {
			moved.put(owner.name(), owner.move(absorbed.id(), survivor.id()));
		}
		reread(survivor, absorbed);
		survivor.become(chosen(merge, survivor, absorbed));
		absorbed.mergeInto(survivor.id());
		List<UUID> closed = new ArrayList<>();
		for (SupplierDuplicate pair : this.duplicates.openOf(absorbed.id().value())) {
			pair.merged(by, now);
			this.duplicates.save(pair);
			closed.add(pair.id());
		}
		this.versioning.save(survivor, FactOrigin.of(VersionCause.MERGE, merge.id(), by));
		this.records.save(absorbed);
		merge.confirm(by, now, this.json.writeValueAsString(
				new Log(before, Said.by(survivor), versionBefore, survivor.versionNo(), moved, closed)));
		this.merges.save(merge);
		Map<String, String> taken = differences(before, Said.by(survivor));
		if (accountBefore.isEmpty()) {
			survivor.bankAccount().ifPresent((account) -> taken.put("account", "– → " + account));
		}
		audit(merge, "SUPPLIERS_MERGED", survivor, absorbed, "", taken);
	}

	@PreAuthorize(DECIDERS)
	public void reject(UUID id, String reason) {
		SupplierMerge merge = locked(id);
		merge.requireOpen();
		requireAnotherPerson(merge.proposedBy(), this.currentUser.id());
		merge.reject(this.currentUser.id(), required(reason), this.clock.instant());
		this.merges.save(merge);
		audit(merge, "SUPPLIER_MERGE_REJECTED", read(merge.survivor()), read(merge.absorbed()), reason);
	}

	/**
	 * Proposes to make two suppliers of one again.
	 * @throws RuleViolation if the merge is not in force, or cannot be undone any more
	 */
	public void proposeUndoing(UUID id, String reason) {
		SupplierMerge merge = locked(id);
		String why = required(reason);
		merge.proposeUndoing(this.currentUser.id(), why, this.clock.instant());
		Supplier survivor = read(merge.survivor());
		requireUndoable(merge, survivor, log(merge));
		this.merges.save(merge);
		audit(merge, "SUPPLIER_MERGE_UNDOING_PROPOSED", survivor, read(merge.absorbed()), why);
	}

	@PreAuthorize(DECIDERS)
	public void rejectUndoing(UUID id, String reason) {
		SupplierMerge merge = locked(id);
		merge.requireUndoingOpen();
		requireAnotherPerson(merge.undoProposedBy(), this.currentUser.id());
		merge.rejectUndoing(required(reason));
		this.merges.save(merge);
		audit(merge, "SUPPLIER_MERGE_UNDOING_REJECTED", read(merge.survivor()), read(merge.absorbed()), reason);
	}

	/**
	 * Makes two suppliers of one again, as they were before.
	 * @throws RuleViolation if the same person proposed it, or the supplier or something
	 * that was moved has changed since
	 * @throws StepUpRequired without a second factor
	 */
	@PreAuthorize(DECIDERS)
	public void confirmUndoing(UUID id) {
		this.stepUp.require(StepUp.Purpose.SUPPLIER_MERGE);
		SupplierMerge merge = locked(id);
		UserId by = this.currentUser.id();
		merge.requireUndoingOpen();
		requireAnotherPerson(merge.undoProposedBy(), by);
		merge.undo(by, this.clock.instant());
		lockBoth(merge.survivor(), merge.absorbed());
		Supplier survivor = read(merge.survivor());
		Supplier absorbed = read(merge.absorbed());
		Log log = log(merge);
		requireUndoable(merge, survivor, log);
		this.entities.flush();
		for (SupplierReferences owner : this.references) {
			owner.moveBack(log.moved().getOrDefault(owner.name(), List.of()), absorbed.id(), survivor.id());
		}
		reread(survivor, absorbed);
		survivor.become(new SupplierImage(log.before().company(), log.before().contact(),
				accountBefore(survivor, log.versionBefore())));
		absorbed.separate();
		this.versioning.save(survivor, FactOrigin.of(VersionCause.UNMERGE, merge.id(), by));
		this.records.save(absorbed);
		this.duplicates.findAllById(log.closedPairs()).forEach((pair) -> {
			pair.reopen();
			this.duplicates.save(pair);
		});
		this.merges.save(merge);
		audit(merge, "SUPPLIER_MERGE_UNDONE", survivor, absorbed, "");
	}

	/** The last merge of these two, if there was one. */
	@Transactional(readOnly = true)
	public Optional<MergeDetails> last(SupplierId one, SupplierId other) {
		return this.merges.ofPair(one.value(), other.value(), Limit.of(1)).stream().findFirst().map(this::details);
	}

	@Transactional(readOnly = true)
	public Optional<MergeDetails> find(UUID id) {
		return this.merges.findById(id).map(this::details);
	}

	private MergeDetails details(SupplierMerge merge) {
		return merge.details(read(merge.survivor()).company().name(), read(merge.absorbed()).company().name());
	}

	private SupplierImage chosen(SupplierMerge merge, Supplier survivor, Supplier absorbed) {
		Set<MergeField> chosen = choices(merge);
		Company own = survivor.company();
		Company other = absorbed.company();
		Company company = new Company(chosen.contains(MergeField.NAME) ? other.name() : own.name(),
				chosen.contains(MergeField.LEGAL_FORM) ? other.legalForm() : own.legalForm(),
				chosen.contains(MergeField.COUNTRY) ? other.country() : own.country(),
				chosen.contains(MergeField.ADDRESS) ? other.address() : own.address(),
				chosen.contains(MergeField.CATEGORY) ? other.category() : own.category(),
				chosen.contains(MergeField.REGISTRY) ? other.registry() : own.registry());
		Contact contact = chosen.contains(MergeField.CONTACT) ? absorbed.contact() : survivor.contact();
		BankAccount account = survivor.bankAccount()
			.or(() -> absorbed.bankAccount()
				.filter((given) -> !wasNeverApproved(absorbed, survivor))
				.map((given) -> this.bankAccounts.seal(survivor.id().value(),
						this.bankAccounts.open(absorbed.id().value(), given))))
			.orElse(null);
		return new SupplierImage(company, contact, account);
	}

	private Set<MergeField> choices(SupplierMerge merge) {
		return this.json.readValue(merge.choices(), new TypeReference<Set<MergeField>>() {
		});
	}

	/** The account of the version before, sealed anew only where the merge changed it. */
	private @Nullable BankAccount accountBefore(Supplier survivor, int version) {
		Optional<BankDetails> before = this.versioning.accountOf(survivor.id(), version);
		return before.equals(this.versioning.accountOf(survivor)) ? survivor.bankAccount().orElse(null)
				: before.map((details) -> this.bankAccounts.seal(survivor.id().value(), details)).orElse(null);
	}

	/** References were moved behind the back of the entities. */
	private void reread(Supplier survivor, Supplier absorbed) {
		this.entities.refresh(survivor);
		this.entities.refresh(absorbed);
	}

	/** Always in one order, so that two merges never wait for each other. */
	private void lockBoth(SupplierId one, SupplierId other) {
		boolean inOrder = one.toString().compareTo(other.toString()) < 0;
		this.records.lock((inOrder ? one : other).value());
		this.records.lock((inOrder ? other : one).value());
	}

	/**
	 * A supplier that was approved does not become one that never was, two legal persons
	 * by their numbers never become one, and what others keep of the two allows it now.
	 */
	private void requireMergeable(Supplier survivor, Supplier absorbed) {
		if (survivor.status() == SupplierStatus.IMPORTED && absorbed.status() != SupplierStatus.IMPORTED) {
			throw new RuleViolation("supplier.SupplierMerging.neverApproved", survivor.company().name(),
					absorbed.company().name());
		}
		if (number(survivor).isOfAnotherLegalPersonThan(number(absorbed))) {
			throw new RuleViolation("supplier.SupplierMerging.twoLegalPersons", survivor.identifier().value(),
					absorbed.identifier().value());
		}
		this.references.forEach((owner) -> owner.requireMovable(absorbed.id(), survivor.id()));
	}

	/**
	 * What was approved of a supplier is not replaced by what nobody ever approved; that
	 * is asked for as a change, with evidence and a call.
	 */
	private static void requireApproved(Set<MergeField> chosen, Supplier survivor, Supplier absorbed) {
		if (wasNeverApproved(absorbed, survivor) && chosen.stream().anyMatch(MergeField::needsApproval)) {
			throw new RuleViolation("supplier.SupplierMerging.changeRequest", absorbed.company().name(),
					survivor.company().name());
		}
		if (chosen.contains(MergeField.CONTACT) && survivor.status() != SupplierStatus.IMPORTED) {
			throw new RuleViolation("supplier.SupplierMerging.contactByRequest", survivor.company().name());
		}
		requireOneAccount(survivor, absorbed);
	}

	/**
	 * Two approved suppliers that are paid to different accounts are made one only when
	 * they are paid to the same: what is owed to the one must not go to the account of
	 * the other without the call and the two of finance that a new account takes.
	 */
	private static void requireOneAccount(Supplier survivor, Supplier absorbed) {
		Optional<String> kept = survivor.bankAccount().map(BankAccount::blindIndex);
		Optional<String> gone = absorbed.bankAccount().map(BankAccount::blindIndex);
		if (kept.isPresent() && gone.isPresent() && !kept.equals(gone) && !wasNeverApproved(absorbed, survivor)) {
			throw new RuleViolation("supplier.SupplierMerging.twoAccounts", survivor.company().name(),
					absorbed.company().name());
		}
	}

	private static boolean wasNeverApproved(Supplier absorbed, Supplier survivor) {
		return absorbed.status() == SupplierStatus.IMPORTED && survivor.status() != SupplierStatus.IMPORTED;
	}

	private static RegisteredNumber number(Supplier supplier) {
		return new RegisteredNumber(supplier.identifier().scheme(), supplier.identifier().value());
	}

	private void requireUndoable(SupplierMerge merge, Supplier survivor, Log log) {
		this.references.forEach((owner) -> owner.requireSeparable(survivor.id()));
		if (survivor.isMerged() || this.merges.laterOf(survivor.id().value(), merge.id())) {
			throw new RuleViolation("supplier.SupplierMerging.mergedSince", survivor.company().name());
		}
		if (!Said.by(survivor).equals(log.after()) || survivor.versionNo() != log.versionAfter()) {
			throw new RuleViolation("supplier.SupplierMerging.changedSince", survivor.company().name());
		}
	}

	private Log log(SupplierMerge merge) {
		return this.json.readValue(merge.log(), Log.class);
	}

	/** Whoever proposes something does not decide on it, by no account of theirs. */
	private void requireAnotherPerson(UserId proposedBy, UserId by) {
		if (this.people.isSamePerson(by, proposedBy)) {
			throw new RuleViolation("supplier.SupplierMerging.samePerson");
		}
	}

	private SupplierMerge locked(UUID id) {
		return this.merges.lock(id).orElseThrow(() -> new RuleViolation("supplier.SupplierMerging.unknown"));
	}

	private Supplier unmerged(SupplierId id) {
		Supplier supplier = read(id);
		if (supplier.isMerged()) {
			throw new RuleViolation("supplier.SupplierMerging.alreadyMerged");
		}
		return supplier;
	}

	private Supplier read(SupplierId id) {
		return this.records.findById(id).orElseThrow(() -> new RuleViolation("supplier.SupplierMerging.unknown"));
	}

	private static String required(String reason) {
		String why = reason.strip();
		if (why.isEmpty() || why.length() > MAX_REASON) {
			throw new RuleViolation("supplier.SupplierMerging.reasonMissing", MAX_REASON);
		}
		return why;
	}

	/**
	 * What was taken from the one that disappears, as it was and as it is from now on.
	 */
	private static Map<String, String> differences(Said before, Said after) {
		Map<String, String> differences = new LinkedHashMap<>();
		BiConsumer<String, Function<Said, String>> compare = (fact, read) -> {
			String was = read.apply(before);
			String is = read.apply(after);
			if (!was.equals(is)) {
				differences.put(fact, was + " → " + is);
			}
		};
		compare.accept("name", (said) -> said.company().name());
		compare.accept("legalForm", (said) -> said.company().legalForm());
		compare.accept("country", (said) -> said.company().country());
		compare.accept("address", (said) -> said.company().address());
		compare.accept("category", (said) -> said.company().category());
		ControlledFact.REGISTRY.forEach(
				(fact) -> compare.accept(FactChangeTrail.word(fact), (said) -> said.company().registry().value(fact)));
		ControlledFact.CONTACT
			.forEach((fact) -> compare.accept(FactChangeTrail.word(fact), (said) -> said.contact().value(fact)));
		return differences;
	}

	private void audit(SupplierMerge merge, String action, Supplier survivor, Supplier absorbed, String reason) {
		audit(merge, action, survivor, absorbed, reason, Map.of());
	}

	private void audit(SupplierMerge merge, String action, Supplier survivor, Supplier absorbed, String reason,
			Map<String, String> taken) {
		Map<String, String> facts = new LinkedHashMap<>(taken);
		facts.put("from", named(absorbed));
		facts.put("to", named(survivor));
		if (!reason.isEmpty()) {
			facts.put("reason", reason);
		}
		this.events.publishEvent(new SupplierChanged(merge.survivor(), action, facts));
		this.events.publishEvent(new SupplierChanged(merge.absorbed(), action, facts));
	}

	/** One that was never approved has no number. */
	private static String named(Supplier supplier) {
		return (supplier.number() + " " + supplier.company().name()).strip();
	}

	/**
	 * All that a merge has changed. Accounts are not among it: the versions before and
	 * after hold them.
	 */
	record Log(Said before, Said after, int versionBefore, int versionAfter, Map<String, List<String>> moved,
			List<UUID> closedPairs) {

	}

	/** What a supplier said of itself, but for its account. */
	record Said(Company company, Contact contact) {

		static Said by(Supplier supplier) {
			return new Said(supplier.company(), supplier.contact());
		}

	}

}
