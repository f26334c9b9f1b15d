package io.cailian.workflow;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import io.cailian.workflow.spi.ApprovalFacts;
import io.cailian.workflow.spi.Fact;
import io.cailian.workflow.spi.SubjectDocument;
import io.cailian.workflow.spi.SubjectSummary;
import io.cailian.workflow.spi.TaskSubject;
import jakarta.persistence.EntityManager;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;

/**
 * Documents to decide on that belong to no module.
 */
class Parcels implements TaskSubject {

	static final String TYPE = "PARCEL";

	static final UserId BARRED = new UserId("barred");

	private final EntityManager entities;

	private final Map<UUID, String> standingRoles = new ConcurrentHashMap<>();

	private final Map<UUID, ApprovalFacts> known = new ConcurrentHashMap<>();

	private final Map<UUID, Set<UserId>> barred = new ConcurrentHashMap<>();

	private final Map<UUID, List<Outcome>> ends = new ConcurrentHashMap<>();

	Parcels(EntityManager entities) {
		this.entities = entities;
	}

	String waitingTask(Subject subject) {
		return this.entities.createQuery("select t.id from InboxTask t where t.subjectId = :id", String.class)
			.setParameter("id", subject.id())
			.getSingleResult();
	}

	@Override
	public String type() {
		return TYPE;
	}

	@Override
	public SubjectSummary summary(UUID id, Locale locale) {
		return new SubjectSummary(number(id), chinese(locale) ? "包裹申请" : "Parcel request", Money.of("12500.50", "CNY"),
				"北京𠮷祥物流有限公司", "白小荷");
	}

	static String number(UUID id) {
		return "PCL-" + id.toString().substring(0, 8);
	}

	@Override
	public List<Fact> facts(UUID id, Locale locale) {
		return List.of(new Fact(chinese(locale) ? "收件地址" : "Deliver to", "北京市海淀区"));
	}

	@Override
	public List<SubjectDocument> documents(UUID id, Locale locale) {
		byte[] content = "label".getBytes(StandardCharsets.UTF_8);
		return List.of(new SubjectDocument("label.txt", "text/plain", content.length,
				DownloadHandler.fromInputStream((event) -> new DownloadResponse(new ByteArrayInputStream(content),
						"label.txt", "text/plain", content.length))));
	}

	@Override
	public String route(UUID id) {
		return "";
	}

	@Override
	public String standingRole(UUID id) {
		return this.standingRoles.getOrDefault(id, Roles.APPROVER);
	}

	@Override
	public ApprovalFacts approvalFacts(UUID id) {
		return this.known.getOrDefault(id, ApprovalFacts.NONE);
	}

	@Override
	public void concluded(UUID id, Decision last) {
		this.ends.computeIfAbsent(id, (parcel) -> new CopyOnWriteArrayList<>()).add(last.outcome());
	}

	/** How the approvals of a parcel ended, as it was told. */
	List<Outcome> endsOf(UUID id) {
		return this.ends.getOrDefault(id, List.of());
	}

	/** Says what rules get to know of one parcel. */
	void isKnown(UUID id, ApprovalFacts facts) {
		this.known.put(id, facts);
	}

	/** Keeps somebody from deciding on one parcel. */
	void bar(UUID id, UserId person) {
		this.barred.put(id, Set.of(person));
	}

	/** Says whose decision it is on one parcel. */
	void isDecidedBy(UUID id, String role) {
		this.standingRoles.put(id, role);
	}

	@Override
	public Set<UserId> barredFromDeciding(UUID id) {
		Set<UserId> barred = new HashSet<>(this.barred.getOrDefault(id, Set.of()));
		barred.add(BARRED);
		return barred;
	}

	private static boolean chinese(Locale locale) {
		return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
	}

}
