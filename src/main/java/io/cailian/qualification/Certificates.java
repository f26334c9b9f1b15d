package io.cailian.qualification;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.cailian.apikit.UnknownResource;
import io.cailian.document.AttachmentId;
import io.cailian.document.AttachmentInfo;
import io.cailian.document.Attachments;
import io.cailian.identity.CurrentUser;
import io.cailian.kernel.AccessRefused;
import io.cailian.kernel.LikePattern;
import io.cailian.supplier.CurrentSupplier;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierSummary;
import io.cailian.supplier.Suppliers;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;

/**
 * The certificates as staff reads them, and each supplier its own. Which supplier that is
 * comes from the session.
 */
@Service
@Transactional(readOnly = true)
public class Certificates {

	/** More suppliers of a name than anybody leafs through. */
	private static final int MOST_NAMED = 500;

	private static final String OUTLASTED = """
			(select n from Certificate n where n.supplier.value = c.supplier.value and n.type.value = c.type.value
				and n.stage = io.cailian.qualification.Stage.APPROVED and n.revokedOn is null
				and (n.expiresOn is null or n.expiresOn > c.expiresOn))
			""";

	private final CertificateRecords records;

	private final CertificateRevocationRecords revocations;

	private final CertificateTypeRecords types;

	private final Suppliers suppliers;

	private final CurrentSupplier currentSupplier;

	private final CurrentUser currentUser;

	private final Attachments attachments;

	private final CompanyDay day;

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	Certificates(CertificateRecords records, CertificateRevocationRecords revocations, CertificateTypeRecords types,
			Suppliers suppliers, CurrentSupplier currentSupplier, CurrentUser currentUser, Attachments attachments,
			CompanyDay day, EntityManager entities, ApplicationEventPublisher events) {
		this.records = records;
		this.revocations = revocations;
		this.types = types;
		this.suppliers = suppliers;
		this.currentSupplier = currentSupplier;
		this.currentUser = currentUser;
		this.attachments = attachments;
		this.day = day;
		this.entities = entities;
		this.events = events;
	}

	/** Certificates, those that end first before the others. */
	@PreAuthorize(Access.STAFF)
	public List<CertificateDetails> list(CertificateFilter filter, int offset, int limit) {
		return details(
				query("select c", filter, " order by coalesce(c.expiresOn, :never), c.id.value", Certificate.class)
					.setParameter("never", LocalDate.of(9999, 12, 31))
					.setFirstResult(offset)
					.setMaxResults(limit)
					.getResultList());
	}

	@PreAuthorize(Access.STAFF)
	public int count(CertificateFilter filter) {
		return Math.toIntExact(query("select count(c)", filter, "", Long.class).getSingleResult());
	}

	@PreAuthorize(Access.STAFF)
	public Optional<CertificateDetails> find(CertificateId id) {
		return this.records.findById(id).map((certificate) -> details(List.of(certificate)).getFirst());
	}

	/** The certificates of the signed-in person's own company. */
	@PreAuthorize(Access.SUPPLIER)
	public List<CertificateDetails> own() {
		return this.currentSupplier.idIfAny()
			.map((supplier) -> list(CertificateFilter.of(supplier), 0, Integer.MAX_VALUE).stream())
			.orElse(Stream.empty())
			.map(CertificateDetails::forSupplier)
			.toList();
	}

	/**
	 * One of them.
	 * @throws UnknownResource for any other, as for one that does not exist
	 */
	@PreAuthorize(Access.SUPPLIER)
	public CertificateDetails own(CertificateId id) {
		return this.records.findById(id)
			.filter((certificate) -> this.currentSupplier.idIfAny().filter(certificate.supplier()::equals).isPresent())
			.map((certificate) -> details(List.of(certificate)).getFirst().forSupplier())
			.orElseThrow(UnknownResource::new);
	}

	/** How many of the own company's are in that state. */
	@PreAuthorize(Access.SUPPLIER)
	public int countOwn(CertificateState state) {
		return this.currentSupplier.idIfAny()
			.map((supplier) -> count(CertificateFilter.of(state).by(supplier)))
			.orElse(0);
	}

	/**
	 * Opens the file of a certificate, for staff and the supplier itself.
	 * @throws AccessDeniedException if it is neither
	 */
	@PreAuthorize("isAuthenticated()")
	public InputStream open(CertificateId id) {
		Certificate certificate = this.records.findById(id)
			.filter((found) -> this.currentUser.isStaff()
					|| this.currentSupplier.idIfAny().filter(found.supplier()::equals).isPresent())
			.orElseThrow(() -> {
				this.events.publishEvent(new AccessRefused(Certificate.SUBJECT_TYPE, id.value(), "Certificates.open"));
				return new AccessDeniedException("no such certificate for this reader");
			});
		return this.attachments.open(certificate.file());
	}

	/** A download that asks again for the right of whoever loads it. */
	@PreAuthorize("permitAll")
	public DownloadHandler handler(CertificateId id, AttachmentId attachment) {
		return DownloadHandler.fromInputStream((event) -> {
			event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
			InputStream content = open(id);
			AttachmentInfo file = this.attachments.info(attachment);
			return new DownloadResponse(content, file.fileName(), file.mediaType(), file.size());
		});
	}

	List<CertificateDetails> details(Collection<Certificate> certificates) {
		Map<SupplierId, SupplierSummary> named = this.suppliers
			.all(certificates.stream().map(Certificate::supplier).toList());
		Map<CertificateTypeId, CertificateTypeDetails> kinds = this.types.byId();
		Set<UUID> renewed = certificates.isEmpty() ? Set.of()
				: new HashSet<>(this.records.renewed(certificates.stream().map((each) -> each.id().value()).toList()));
		Map<AttachmentId, AttachmentInfo> files = this.attachments
			.infos(certificates.stream().map(Certificate::file).toList());
		Map<CertificateId, CertificateRevocation> asked = certificates.isEmpty() ? Map.of()
				: this.revocations.waiting(certificates.stream().map((each) -> each.id().value()).toList())
					.stream()
					.collect(Collectors.toMap(CertificateRevocation::certificate, Function.identity()));
		LocalDate today = this.day.today();
		return certificates.stream().map((each) -> {
			SupplierSummary supplier = named.get(each.supplier());
			return each.details((supplier != null) ? supplier.name() : "",
					Optional.ofNullable(kinds.get(each.type())).orElseThrow(),
					Optional.ofNullable(files.get(each.file())).orElseThrow().fileName(),
					renewed.contains(each.id().value()), Optional.ofNullable(asked.get(each.id())), today);
		}).toList();
	}

	private <T> TypedQuery<T> query(String select, CertificateFilter filter, String order, Class<T> type) {
		StringBuilder text = new StringBuilder(select).append(" from Certificate c where 1 = 1");
		boolean byText = !filter.text().isBlank();
		if (byText) {
			text.append(" and (lower(c.number) like :pattern escape '!' or lower(c.issuer) like :pattern escape '!'")
				.append(" or c.supplier.value in :named)");
		}
		filter.type().ifPresent((kind) -> text.append(" and c.type.value = :type"));
		filter.supplier().ifPresent((supplier) -> text.append(" and c.supplier.value = :supplier"));
		filter.state().ifPresent((state) -> text.append(condition(state)));
		TypedQuery<T> query = this.entities.createQuery(text.append(order).toString(), type);
		if (byText) {
			query.setParameter("pattern", LikePattern.containing(filter.text()))
				.setParameter("named",
						this.suppliers.active(filter.text(), 0, MOST_NAMED)
							.stream()
							.map((supplier) -> supplier.id().value())
							.toList());
		}
		filter.type().ifPresent((kind) -> query.setParameter("type", kind.value()));
		filter.supplier()
			.ifPresent((supplier) -> query.setParameter("supplier", this.suppliers.current(supplier).value()));
		LocalDate today = this.day.today();
		LocalDate soon = today.plusDays(CertificateState.EXPIRING_WITHIN);
		filter.state().ifPresent((state) -> {
			switch (state) {
				case LAPSED -> query.setParameter("today", today);
				case EXPIRING -> query.setParameter("today", today).setParameter("soon", soon);
				case VALID -> query.setParameter("soon", soon);
				default -> {
					// The stage says it all.
				}
			}
		});
		return query;
	}

	private static String condition(CertificateState state) {
		String approved = " and c.stage = io.cailian.qualification.Stage.APPROVED and c.revokedOn is null";
		return switch (state) {
			case WAITING -> " and c.stage = io.cailian.qualification.Stage.PROPOSED";
			case REVOKED -> " and c.revokedOn is not null";
			case REFUSED -> " and c.stage = io.cailian.qualification.Stage.REFUSED";
			case RETURNED -> " and c.stage = io.cailian.qualification.Stage.RETURNED";
			case VALID ->
				approved + " and (c.expiresOn is null or c.expiresOn > :soon and not exists " + OUTLASTED + ")";
			case EXPIRING -> approved + " and c.expiresOn between :today and :soon and not exists " + OUTLASTED;
			case LAPSED -> approved + " and c.expiresOn < :today and not exists " + OUTLASTED;
			case RENEWED -> approved + " and c.expiresOn is not null and exists " + OUTLASTED;
		};
	}

}
