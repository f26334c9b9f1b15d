package io.cailian.supplier.ui;

import java.util.Locale;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import io.cailian.IntegrationTest;
import io.cailian.supplier.TestSuppliers;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A test of a supplier screen by what people read on it.
 */
@IntegrationTest
@ViewPackages(packages = "io.cailian")
@SuppressWarnings("NullAway.Init")
abstract class SupplierScreenTest extends SpringBrowserlessTest {

	@Autowired
	private ApplicationContext context;

	TestSuppliers suppliers;

	@BeforeEach
	void prepare() {
		this.suppliers = TestSuppliers.in(this.context);
		speak(Locale.SIMPLIFIED_CHINESE);
	}

	final void open(String address) {
		Location location = new Location(address);
		UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
		roundTrip();
	}

	final void speak(Locale language) {
		UI.getCurrent().getSession().setLocale(language);
		UI.getCurrent().setLocale(language);
		runPendingSignalsTasks();
	}

	final String page() {
		roundTrip();
		UI.getCurrent().getSession().getService().runPendingAccessTasks(UI.getCurrent().getSession());
		return ((Component) getCurrentView()).getElement().getTextRecursively();
	}

	/** Waits until the page has taken the news of a change. */
	final void pageComesToSay(String... words) {
		await().pollInSameThread().untilAsserted(() -> assertThat(page()).contains(words));
	}

	final TextField field(String label) {
		return find(TextField.class).withLabel(label).single();
	}

	final void type(String label, String text) {
		test(field(label)).setValue(text);
	}

	final void typeLong(String label, String text) {
		test(find(TextArea.class).withLabel(label).single()).setValue(text);
	}

	final void press(String text) {
		test(find(Button.class).withText(text).single()).click();
		roundTrip();
	}

}
