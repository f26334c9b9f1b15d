package io.cailian;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.Location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A test of a screen by what people read on it, in Chinese unless it says otherwise.
 */
@ViewPackages(packages = "io.cailian")
public abstract class ScreenTest extends SpringBrowserlessTest {

	@BeforeEach
	void speakChinese() {
		speak(Locale.SIMPLIFIED_CHINESE);
	}

	protected final void open(String address) {
		Location location = new Location(address);
		UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
		roundTrip();
	}

	protected final void speak(Locale language) {
		UI.getCurrent().getSession().setLocale(language);
		UI.getCurrent().setLocale(language);
		runPendingSignalsTasks();
	}

	protected final String page() {
		roundTrip();
		UI.getCurrent().getSession().getService().runPendingAccessTasks(UI.getCurrent().getSession());
		return ((Component) getCurrentView()).getElement().getTextRecursively();
	}

	protected final String dialog() {
		roundTrip();
		return find(Dialog.class).single().getElement().getTextRecursively();
	}

	/** Waits until the page has taken the news of a change. */
	protected final void pageComesToSay(String... words) {
		await().pollInSameThread().untilAsserted(() -> assertThat(page()).contains(words));
	}

	protected final TextField field(String label) {
		return find(TextField.class).withLabel(label).single();
	}

	protected final void type(String label, String text) {
		test(field(label)).setValue(text);
	}

	protected final void typeLong(String label, String text) {
		test(find(TextArea.class).withLabel(label).single()).setValue(text);
	}

	/** Presses the button, the one of the dialog if a dialog is open. */
	protected final void press(String text) {
		test(find(Button.class).withText(text).last()).click();
		roundTrip();
	}

	@SuppressWarnings("unchecked")
	protected final String row(int index) {
		Grid<Object> grid = (Grid<Object>) find(Grid.class).first();
		return shown(grid).stream().map((column) -> cell(grid, index, column)).collect(Collectors.joining(" | "));
	}

	/** What stands in the rows of all lists on the page. */
	@SuppressWarnings("unchecked")
	protected final String cells() {
		roundTrip();
		StringBuilder text = new StringBuilder();
		for (Grid<Object> grid : find(Grid.class).all()) {
			for (int row = 0; row < test(grid).size(); row++) {
				for (Grid.Column<Object> column : shown(grid)) {
					text.append(cell(grid, row, column)).append(" | ");
				}
			}
		}
		return text.toString();
	}

	private static List<Grid.Column<Object>> shown(Grid<Object> grid) {
		return grid.getColumns().stream().filter(Grid.Column::isVisible).toList();
	}

	private String cell(Grid<Object> grid, int row, Grid.Column<Object> column) {
		if (column.getRenderer() instanceof LitRenderer<Object> template) {
			Object item = test(grid).getRow(row);
			return template.getValueProviders()
				.values()
				.stream()
				.map((words) -> String.valueOf(words.apply(item)))
				.collect(Collectors.joining(" "));
		}
		return String.valueOf(test(grid).getCellText(row, shown(grid).indexOf(column)));
	}

	protected final int rows() {
		return test(find(Grid.class).first()).size();
	}

}
