package io.cailian.sourcing;

import java.util.Locale;
import java.util.stream.Collectors;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;

/**
 * A test of a sourcing screen by what people read on it.
 */
@SourcingContext
@ViewPackages(packages = "io.cailian")
@SuppressWarnings("NullAway.Init")
abstract class SourcingScreenTest extends SpringBrowserlessTest {

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
		speak(Locale.SIMPLIFIED_CHINESE);
	}

	final void open(String path) {
		int query = path.indexOf('?');
		if (query < 0) {
			UI.getCurrent().navigate(path);
		}
		else {
			UI.getCurrent().navigate(path.substring(0, query), QueryParameters.fromString(path.substring(query + 1)));
		}
		roundTrip();
	}

	final void speak(Locale language) {
		UI.getCurrent().getSession().setLocale(language);
		UI.getCurrent().setLocale(language);
		runPendingSignalsTasks();
	}

	final String page() {
		roundTrip();
		return ((Component) getCurrentView()).getElement().getTextRecursively();
	}

	final TextField field(String label) {
		return find(TextField.class).withLabel(label).single();
	}

	final void press(String text) {
		test(find(Button.class).withText(text).last()).click();
		roundTrip();
	}

	@SuppressWarnings("unchecked")
	final String row(int index) {
		Grid<Object> grid = (Grid<Object>) find(Grid.class).first();
		return grid.getColumns()
			.stream()
			.map((column) -> String.valueOf(test(grid).getCellText(index, grid.getColumns().indexOf(column))))
			.collect(Collectors.joining(" | "));
	}

	final int rows() {
		return test(find(Grid.class).first()).size();
	}

}
