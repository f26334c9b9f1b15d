package io.cailian.qualification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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
 * Shows in the inbox how somebody wants a supplier to stand, beside how it stands now and
 * which certificates it lacks there, and which earlier decisions it lifts, leaves in
 * force or silences.
 */
@Component
@Transactional(readOnly = true)
class QualificationSubject implements TaskSubject {

	private final QualificationRecords records;

	private final Standings standings;

	private final CertificateTypeRecords types;

	private final Suppliers suppliers;

	private final SubjectPeople subjectPeople;

	private final People people;

	private final Wording wording;

	private final ModuleTranslations texts;

	private final CompanyDay day;

	QualificationSubject(QualificationRecords records, Standings standings, CertificateTypeRecords types,
			Suppliers suppliers, SubjectPeople subjectPeople, People people, Wording wording, ModuleTranslations texts,
			CompanyDay day) {
		this.records = records;
		this.standings = standings;
		this.types = types;
		this.suppliers = suppliers;
		this.subjectPeople = subjectPeople;
		this.people = people;
		this.wording = wording;
		this.texts = texts;
		this.day = day;
	}

	@Override
	public String type() {
		return Qualification.SUBJECT_TYPE;
	}

	@Override
	public SubjectSummary summary(UUID id, Locale locale) {
		QualificationDetails asked = qualification(id);
		SupplierSummary supplier = supplier(asked);
		return new SubjectSummary(supplier.number(),
				this.texts.getTranslation("qualification.QualificationSubject.title", locale,
						status(asked.status(), locale),
						this.wording.of(List.of(asked.scope())).category(asked.scope(), locale)),
				null, supplier.name());
	}

	@Override
	public List<Fact> facts(UUID id, Locale locale) {
		QualificationDetails asked = qualification(id);
		Standing standing = this.standings.of(asked.supplier());
		ScopePoint point = this.standings.point(asked.scope());
		Standing.Verdict now = standing.at(point, this.day.today());
		Standing.Said proposed = new Standing.Said(asked.id(), asked.scope(), asked.status(), asked.from(), asked.to(),
				asked.lifts(), Integer.MAX_VALUE);
		SupplierSummary supplier = supplier(asked);
		Facts facts = new Facts(this.texts, locale);
		return facts.add("supplier", supplier.number() + " " + supplier.name())
			.add("category", this.wording.of(List.of(asked.scope())).category(asked.scope(), locale))
			.add("region", this.wording.of(List.of(asked.scope())).region(asked.scope(), locale))
			.add("unit", this.wording.of(List.of(asked.scope())).unit(asked.scope(), locale))
			.add("statusNow", status(now.status(), locale))
			.add("statusAsked", status(asked.status(), locale))
			.add("validity", this.wording.validity(asked.from(), asked.to(), locale))
			.add("lifts", said(standing.liftedBy(proposed), locale))
			.add("goesOn", said(standing.goingOnBeside(proposed, point), locale))
			.add("silenced", said(standing.silencedBy(proposed), locale))
			.add("reason", asked.reason())
			.add("missing",
					standing.missingAt(point, this.day.today())
						.stream()
						.map(this.types::findById)
						.flatMap(Optional::stream)
						.map((type) -> type.details().name(locale))
						.collect(Collectors.joining(facts.text("qualification.separator"))))
			.add("proposedBy", this.people.nameOf(asked.proposedBy(), locale))
			.list();
	}

	@Override
	public List<SubjectDocument> documents(UUID id, Locale locale) {
		return List.of();
	}

	@Override
	public String route(UUID id) {
		return "suppliers/" + qualification(id).supplier();
	}

	@Override
	public String standingRole(UUID id) {
		return Roles.PURCHASING_MANAGER;
	}

	@Override
	public Set<UserId> barredFromDeciding(UUID id) {
		QualificationDetails asked = qualification(id);
		return this.subjectPeople.barred(asked.supplier(), asked.proposedBy());
	}

	private String said(List<Standing.Said> decisions, Locale locale) {
		return decisions.stream()
			.map((said) -> status(said.status(), locale) + " · " + this.wording.scope(said.scope(), locale) + " · "
					+ this.wording.validity(said.from(), said.to(), locale))
			.collect(Collectors.joining(this.texts.getTranslation("qualification.separator", locale)));
	}

	private String status(QualificationStatus status, Locale locale) {
		return this.texts.getTranslation("qualification.QualificationStatus." + status, locale);
	}

	private SupplierSummary supplier(QualificationDetails asked) {
		return this.suppliers.find(asked.supplier()).orElseThrow();
	}

	@Override
	public List<DocumentAttribute> attributes() {
		return List.of(DocumentAttribute.choice("STATUS", "qualification.QualificationSubject.status", this::options));
	}

	@Override
	public ApprovalFacts approvalFacts(UUID id) {
		return new ApprovalFacts(Optional.empty(), Map.of("STATUS", List.of(qualification(id).status().name())),
				List.of());
	}

	private List<DocumentAttribute.Option> options() {
		return Arrays.stream(QualificationStatus.values())
			.map((value) -> new DocumentAttribute.Option(value.name(),
					this.texts.getTranslation("qualification.QualificationStatus." + value, Locale.SIMPLIFIED_CHINESE),
					this.texts.getTranslation("qualification.QualificationStatus." + value, Locale.ENGLISH)))
			.toList();
	}

	private QualificationDetails qualification(UUID id) {
		return this.records.findById(new QualificationId(id)).orElseThrow().details();
	}

}
