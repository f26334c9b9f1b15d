package io.cailian.qualification;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.supplier.SupplierSummary;
import io.cailian.supplier.Suppliers;
import io.cailian.uikit.ModuleTranslations;
import io.cailian.workflow.spi.ApprovalFacts;
import io.cailian.workflow.spi.DocumentAttribute;
import io.cailian.workflow.spi.Fact;
import io.cailian.workflow.spi.SubjectDocument;
import io.cailian.workflow.spi.SubjectSummary;
import io.cailian.workflow.spi.TaskSubject;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows in the inbox a block that somebody proposes, or proposes to lift: whoever
 * proposed what is to be decided does not decide on it.
 */
@Component
@Transactional(readOnly = true)
class BlockSubject implements TaskSubject {

	private static final String KEY = "qualification.BlockSubject.";

	private final BlockRecords records;

	private final Suppliers suppliers;

	private final SubjectPeople subjectPeople;

	private final People people;

	private final Wording wording;

	private final ModuleTranslations texts;

	BlockSubject(BlockRecords records, Suppliers suppliers, SubjectPeople subjectPeople, People people, Wording wording,
			ModuleTranslations texts) {
		this.records = records;
		this.suppliers = suppliers;
		this.subjectPeople = subjectPeople;
		this.people = people;
		this.wording = wording;
		this.texts = texts;
	}

	@Override
	public String type() {
		return Block.SUBJECT_TYPE;
	}

	@Override
	public SubjectSummary summary(UUID id, Locale locale) {
		BlockDetails block = block(id);
		SupplierSummary supplier = supplier(block);
		return new SubjectSummary(supplier.number(),
				this.texts.getTranslation(KEY + (block.stage() == BlockStage.LIFT_PROPOSED ? "lift" : "block"), locale,
						this.wording.processes(block.processes(), locale)),
				null, supplier.name());
	}

	@Override
	public List<Fact> facts(UUID id, Locale locale) {
		BlockDetails block = block(id);
		SupplierSummary supplier = supplier(block);
		return new Facts(this.texts, locale).add("supplier", supplier.number() + " " + supplier.name())
			.add("processes", this.wording.processes(block.processes(), locale))
			.add("validity", this.wording.validity(block.from(), block.to(), locale))
			.add("reason", block.reason())
			.add("proposedBy", this.people.nameOf(block.proposedBy(), locale))
			.add("liftReason", block.liftReason())
			.add("liftProposedBy", block.liftProposedBy().map((by) -> this.people.nameOf(by, locale)).orElse(""))
			.list();
	}

	@Override
	public List<SubjectDocument> documents(UUID id, Locale locale) {
		return List.of();
	}

	@Override
	public String route(UUID id) {
		return "suppliers/" + block(id).supplier();
	}

	@Override
	public String standingRole(UUID id) {
		return Roles.PURCHASING_MANAGER;
	}

	@Override
	public Set<UserId> barredFromDeciding(UUID id) {
		BlockDetails block = block(id);
		return this.subjectPeople.barred(block.supplier(), block.liftProposedBy().orElseGet(block::proposedBy));
	}

	@Override
	public List<DocumentAttribute> attributes() {
		return List.of(DocumentAttribute.choice("PROCESS", "qualification.BlockSubject.process", this::options));
	}

	@Override
	public ApprovalFacts approvalFacts(UUID id) {
		return new ApprovalFacts(Optional.empty(),
				Map.of("PROCESS", block(id).processes().stream().map(SupplierProcess::name).toList()), List.of());
	}

	private List<DocumentAttribute.Option> options() {
		return Arrays.stream(SupplierProcess.values())
			.map((value) -> new DocumentAttribute.Option(value.name(),
					this.texts.getTranslation("qualification.SupplierProcess." + value, Locale.SIMPLIFIED_CHINESE),
					this.texts.getTranslation("qualification.SupplierProcess." + value, Locale.ENGLISH)))
			.toList();
	}

	private SupplierSummary supplier(BlockDetails block) {
		return this.suppliers.find(block.supplier()).orElseThrow();
	}

	private BlockDetails block(UUID id) {
		return this.records.findById(new BlockId(id)).orElseThrow().details();
	}

}
