package io.cailian.supplier.ui;

import io.cailian.IntegrationTest;
import io.cailian.ScreenTest;
import io.cailian.supplier.TestSuppliers;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A test of a supplier screen by what people read on it.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
abstract class SupplierScreenTest extends ScreenTest {

	@Autowired
	private ApplicationContext context;

	TestSuppliers suppliers;

	@BeforeEach
	void prepare() {
		this.suppliers = TestSuppliers.in(this.context);
	}

}
