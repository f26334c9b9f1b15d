package io.cailian.supplier;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives numbers without a gap: the counter's row stays locked until the transaction that
 * took a number commits, and a roll-back gives the number back.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Counters {

	/** Numbers suppliers, and lets one transaction at a time add one. */
	static final String SUPPLIER = "SUPPLIER";

	private final EntityManager entities;

	Counters(EntityManager entities) {
		this.entities = entities;
	}

	/**
	 * Lets one transaction at a time past this point, without taking a number.
	 */
	public void lock(String counter) {
		this.entities
			.createNativeQuery("select last_number from supplier_counter where name = ? for update", Long.class)
			.setParameter(1, counter)
			.getSingleResult();
	}

	public long next(String counter) {
		lock(counter);
		this.entities.createNativeQuery("update supplier_counter set last_number = last_number + 1 where name = ?")
			.setParameter(1, counter)
			.executeUpdate();
		Object number = this.entities.createNativeQuery("select last_number from supplier_counter where name = ?")
			.setParameter(1, counter)
			.getSingleResult();
		return ((Number) number).longValue();
	}

}
