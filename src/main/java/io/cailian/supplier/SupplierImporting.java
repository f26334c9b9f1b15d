package io.cailian.supplier;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes companies over from published tenders, each at most once by its identifier,
 * however many imports run side by side.
 */
@Service
@Transactional
public class SupplierImporting {

	private final SupplierRecords records;

	private final SupplierVersioning versioning;

	private final Counters counters;

	private final CurrentUser currentUser;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SupplierImporting(SupplierRecords records, SupplierVersioning versioning, Counters counters,
			CurrentUser currentUser, ApplicationEventPublisher events, Clock clock) {
		this.records = records;
		this.versioning = versioning;
		this.counters = counters;
		this.currentUser = currentUser;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The supplier with this identifier; a new one is imported, a known one stays as it
	 * is.
	 */
	@PreAuthorize("hasAnyRole('" + Roles.BUYER + "', '" + Roles.PURCHASING_MANAGER + "', '" + Roles.ADMIN + "')")
	public SupplierId findOrCreate(String scheme, String identifier, SupplierFacts facts) {
		SupplierIdentifier key = new SupplierIdentifier(scheme, identifier);
		Optional<Supplier> known = this.records.with(key);
		if (known.isPresent()) {
			return known.get().id();
		}
		this.counters.lock(Counters.SUPPLIER);
		return this.records.with(key).map(Supplier::id).orElseGet(() -> create(key, facts));
	}

	private SupplierId create(SupplierIdentifier key, SupplierFacts facts) {
		Supplier supplier = Supplier.imported(key, facts, this.clock.instant());
		this.versioning.save(supplier, FactOrigin.imported(this.currentUser.id()));
		this.records.flush();
		this.events.publishEvent(new SupplierChanged(supplier.id(), "SUPPLIER_IMPORTED",
				Map.of("name", facts.name(), "identifier", key.toString())));
		return supplier.id();
	}

}
