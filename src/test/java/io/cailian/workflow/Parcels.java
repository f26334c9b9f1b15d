package io.cailian.workflow;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
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
		return Roles.APPROVER;
	}

	@Override
	public Set<UserId> barredFromDeciding(UUID id) {
		return Set.of(BARRED);
	}

	private static boolean chinese(Locale locale) {
		return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
	}

}
