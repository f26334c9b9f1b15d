package io.cailian.sourcing;

import io.cailian.ScreenTest;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * A test of a sourcing screen by what people read on it.
 */
@SourcingContext
@SuppressWarnings("NullAway.Init")
abstract class SourcingScreenTest extends ScreenTest {

	/** A supplier with an account of its own for the screens. */
	static final String SUPPLIER = "screen-supplier";

	@Autowired
	private AutowireCapableBeanFactory beans;

	SourcingTest world;

	@BeforeEach
	void prepare() {
		this.world = new SourcingTest() {
		};
		this.beans.autowireBean(this.world);
		this.world.twoSuppliers();
	}

}
