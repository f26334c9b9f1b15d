package io.cailian.supplier;

import java.util.List;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives numbers without a gap: the counter's row stays locked until the transaction that
 * took a number commits, and a roll-back gives the number back. A counter nobody has used
 * yet begins with one.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Counters {

	/** Lets one transaction at a time add a supplier or a counter. */
	static final String SUPPLIER = "SUPPLIER";

	private final EntityManager entities;

	Counters(EntityManager entities) {
		this.entities = entities;
	}

	/**
	 * Lets one transaction at a time past this point, without taking a number.
	 */
	public void lock(String counter) {
		if (locked(counter).isEmpty()) {
			throw new IllegalArgumentException("no counter " + counter);
		}
	}

	public long next(String counter) {
		List<Long> last = locked(counter);
		if (last.isEmpty()) {
			lock(SUPPLIER);
			last = locked(counter);
		}
		long next = last.isEmpty() ? 1 : last.getFirst() + 1;
		this.entities
			.createNativeQuery(last.isEmpty() ? "insert into supplier_counter (last_number, name) values (?, ?)"
					: "update supplier_counter set last_number = ? where name = ?")
			.setParameter(1, next)
			.setParameter(2, counter)
			.executeUpdate();
		return next;
	}

	@SuppressWarnings("unchecked")
	private List<Long> locked(String counter) {
		return this.entities
			.createNativeQuery("select last_number from supplier_counter where name = ? for update", Long.class)
			.setParameter(1, counter)
			.getResultList();
	}

}
