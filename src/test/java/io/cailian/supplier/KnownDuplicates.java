package io.cailian.supplier;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import io.cailian.identity.Acting;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two suppliers that are likely one, as imports leave them, already compared.
 */
public final class KnownDuplicates {

	private final SupplierImporting importing;

	private final DuplicateWatch watch;

	private final SupplierDuplicates duplicates;

	private final TransactionTemplate transaction;

	public KnownDuplicates(SupplierImporting importing, DuplicateWatch watch, SupplierDuplicates duplicates,
			TransactionTemplate transaction) {
		this.importing = importing;
		this.watch = watch;
		this.duplicates = duplicates;
		this.transaction = transaction;
	}

	public static KnownDuplicates in(ApplicationContext context) {
		return context.getAutowireCapableBeanFactory().createBean(KnownDuplicates.class);
	}

	/** A pair whose names differ in how they write the legal form. */
	public Pair aPair(String brand) {
		String leftName = "北京" + brand + "电子科技有限公司";
		String rightName = "北京市" + brand + "电子科技有限责任公司";
		SupplierId left = imported(leftName, "DUNS");
		SupplierId right = imported(rightName, "VAT");
		this.transaction.executeWithoutResult((status) -> this.watch.compare(List.of(right)));
		UUID id = this.duplicates.ofEach(List.of(right.value()))
			.stream()
			.filter((pair) -> pair.both().equals(Set.of(left, right)))
			.findFirst()
			.orElseThrow()
			.id();
		return new Pair(id, left, leftName, right, rightName);
	}

	private SupplierId imported(String name, String scheme) {
		return Acting.as("buyer", "BUYER",
				() -> this.importing.findOrCreate(scheme,
						String.valueOf(ThreadLocalRandom.current().nextLong(100_000_000, 1_000_000_000)),
						SupplierFacts.named(name)));
	}

	/** Two suppliers and the pair they are. */
	public record Pair(UUID id, SupplierId left, String leftName, SupplierId right, String rightName) {

	}

}
