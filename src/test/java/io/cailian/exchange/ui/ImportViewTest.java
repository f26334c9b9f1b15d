package io.cailian.exchange.ui;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import io.cailian.IntegrationTest;
import io.cailian.exchange.TenderFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.upload.Upload;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@ViewPackages(packages = "io.cailian")
@WithMockUser(username = "buyer", roles = "BUYER")
class ImportViewTest extends SpringBrowserlessTest {

	@BeforeEach
	void openInEnglish() {
		UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
		UI.getCurrent().setLocale(Locale.ENGLISH);
		UI.getCurrent().navigate("imports");
		roundTrip();
	}

	@Test
	void anUploadedTenderIsShownWithTheWayToItsComparison() {
		TenderFile file = TenderFile.fiveBids();

		upload("caps.json", file.json());

		Grid<?> tenders = find(Grid.class).first();
		assertThat(test(tenders).size()).isOne();
		assertThat(test(tenders).getCellText(0, 0)).contains(file.ocid());
		Anchor link = (Anchor) test(tenders).getCellComponent(0, 2);
		assertThat(link.getHref()).matches("rfqs/[0-9a-f-]{36}/comparison");
		assertThat(link.getText()).startsWith("RFQ-");
	}

	@Test
	void aRefusedTenderShowsItsProblemsAndTheirPlaces() {
		TenderFile file = TenderFile.twoItems();
		file.at("/tender").remove("title");

		upload("ropes.json", file.json());

		Component problems = test(find(Grid.class).first()).getCellComponent(0, 3);
		assertThat(problems.getElement().getTextRecursively()).contains("The tender has no title", "/tender/title");
	}

	@Test
	void aFileThatCannotBeReadSaysWhyAndIsInTheHistory() {
		upload("broken.json", "{\"a\":");

		assertThat(page()).contains("The file could not be read", "Not JSON");
		assertThat(test(find(Grid.class).single()).size()).isPositive();
	}

	private void upload(String name, String json) {
		test(find(Upload.class).single()).upload(name, "application/json", json.getBytes(StandardCharsets.UTF_8));
		roundTrip();
	}

	private String page() {
		return ((Component) getCurrentView()).getElement().getTextRecursively();
	}

}
