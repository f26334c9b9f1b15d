package io.cailian.uikit;

import java.util.List;

import io.cailian.IntegrationTest;
import io.cailian.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.internal.JacksonSerializer;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@SuppressWarnings("NullAway.Init")
class ListGridTest extends ScreenTest {

	private ListGrid<String> grid;

	@BeforeEach
	void aListOfThreeColumns() {
		this.grid = new ListGrid<>("supplier.SuppliersView.title");
		this.grid.linkColumn("supplier.SuppliersView.name", (row) -> row, (row) -> "suppliers/" + row);
		this.grid.textColumn("supplier.SuppliersView.number", String::length);
		this.grid.textColumn("supplier.SuppliersView.country", (row) -> "");
		this.grid.setItems("宁波包装");
		UI.getCurrent().add(this.grid);
	}

	@Test
	void aListThatDrawsItsRowsItselfStaysAsItIsOnANarrowScreen() {
		ListGrid<String> drawn = new ListGrid<>("supplier.SuppliersView.title");
		drawn.addColumn((row) -> row);

		drawn.narrow(true);

		assertThat(drawn.getColumns()).singleElement().satisfies((column) -> assertThat(column.isVisible()).isTrue());
	}

	@Test
	void orderAndHiddenColumnsComeBackAsTheyWereLeft() {
		this.grid.layout("country,-number,name:18rem");

		assertThat(this.grid.layout()).isEqualTo("country,-number,name:18rem");
		assertThat(this.grid.listColumns()).extracting(ListColumn::name).containsExactly("country", "number", "name");
		assertThat(shown()).hasSize(2);
		assertThat(this.grid.listColumns().getLast().column().getWidth()).isEqualTo("18rem");
	}

	@Test
	void aColumnThatCameLaterStandsBehindAndOneThatIsGoneIsForgotten() {
		this.grid.layout("number,gone");

		assertThat(this.grid.layout()).isEqualTo("number,name,country");
	}

	@Test
	void oneColumnAlwaysStays() {
		List<ListColumn<String>> columns = this.grid.listColumns();

		columns.forEach((column) -> this.grid.want(column, false));

		assertThat(shown()).hasSize(1);
	}

	@Test
	void aNarrowListSaysInLinesWhatItsColumnsSay() {
		this.grid.layout("name,-country,number");

		this.grid.narrow(true);

		assertThat(shown()).hasSize(1);
		assertThat(row(0)).contains("宁波包装", "suppliers/宁波包装", "编号", "4").doesNotContain("国家");
		this.grid.narrow(false);
		assertThat(shown()).hasSize(2);
	}

	@Test
	void theLinesArriveInTheBrowserWithTheirHeads() {
		assertThat(JacksonSerializer.toJson(this.grid.facts("宁波包装")).toString()).contains("\"label\":\"编号\"",
				"\"text\":\"4\"");
	}

	private List<Grid.Column<String>> shown() {
		return this.grid.getColumns().stream().filter(Grid.Column::isVisible).toList();
	}

}
