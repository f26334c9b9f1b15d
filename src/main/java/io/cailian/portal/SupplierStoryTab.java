package io.cailian.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.cailian.audit.AuditEntry;
import io.cailian.audit.AuditTrail;
import io.cailian.changerequest.ChangeRequests;
import io.cailian.identity.NamedPeople;
import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.qualification.Blocking;
import io.cailian.qualification.CertificateFilter;
import io.cailian.qualification.Certificates;
import io.cailian.qualification.Qualifications;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.spi.SupplierTab;
import io.cailian.uikit.Formats;
import io.cailian.uikit.Timeline;
import io.cailian.uikit.Tone;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;

/**
 * What the audit trail tells about a supplier, its qualifications, certificates, blocks
 * and change requests, on its page.
 */
@org.springframework.stereotype.Component
class SupplierStoryTab implements SupplierTab {

	private static final int MOST = 200;

	private static final Pattern MERGES = Pattern.compile("SUPPLIERS_MERGED|SUPPLIER_MERGE_.*");

	private final AuditTrail trail;

	private final Qualifications qualifications;

	private final Certificates certificates;

	private final Blocking blocking;

	private final ChangeRequests changes;

	private final People people;

	private final Formats formats;

	SupplierStoryTab(AuditTrail trail, Qualifications qualifications, Certificates certificates, Blocking blocking,
			ChangeRequests changes, People people, Formats formats) {
		this.trail = trail;
		this.qualifications = qualifications;
		this.certificates = certificates;
		this.blocking = blocking;
		this.changes = changes;
		this.people = people;
		this.formats = formats;
	}

	@Override
	public String titleKey() {
		return "portal.SupplierStoryTab.title";
	}

	@Override
	public String anchor() {
		return "story";
	}

	@Override
	public int order() {
		return 90;
	}

	@Override
	public Set<String> roles() {
		return Set.of(Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.APPROVER, Roles.FINANCE, Roles.LEGAL, Roles.AUDITOR,
				Roles.ADMIN);
	}

	@Override
	public Component content(SupplierId supplier) {
		List<AuditEntry> entries = entries(supplier).sorted(Comparator.comparing(AuditEntry::seq).reversed())
			.limit(MOST)
			.toList();
		NamedPeople actors = this.people.named(entries.stream().map(AuditEntry::actor).toList());
		Timeline timeline = new Timeline(this.formats);
		timeline.show(entries.stream().map((entry) -> told(entry, actors)).toList());
		return timeline;
	}

	private Stream<AuditEntry> entries(SupplierId supplier) {
		return Stream
			.of(latest("SUPPLIER", Stream.of(supplier.value())),
					latest("QUALIFICATION",
							this.qualifications.history(supplier).stream().map((each) -> each.id().value())),
					latest("CERTIFICATE",
							this.certificates.list(CertificateFilter.of(supplier), 0, MOST)
								.stream()
								.map((each) -> each.id().value())),
					latest("SUPPLIER_BLOCK", this.blocking.of(supplier).stream().map((each) -> each.id().value())),
					latest("CHANGE_REQUEST", this.changes.of(supplier).stream().map((each) -> each.id().value())))
			.flatMap(List::stream);
	}

	private List<AuditEntry> latest(String type, Stream<UUID> ids) {
		return this.trail.latest(type, ids.toList(), MOST);
	}

	private Timeline.Entry told(AuditEntry entry, NamedPeople actors) {
		String who = actors.nameOf(entry.actor(), UI.getCurrent().getLocale());
		return new Timeline.Entry(entry.at(), who, Tone.NEUTRAL, "audit.action." + entry.action(), List.of(),
				detail(entry));
	}

	/** A merge names the supplier that disappears and the one that stays. */
	private static String detail(AuditEntry entry) {
		String reason = entry.facts().getOrDefault("reason", "");
		if (!MERGES.matcher(entry.action()).matches()) {
			return reason;
		}
		String both = entry.facts().getOrDefault("from", "") + " → " + entry.facts().getOrDefault("to", "");
		return reason.isEmpty() ? both : both + " · " + reason;
	}

}
