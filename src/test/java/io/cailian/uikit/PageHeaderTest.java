package io.cailian.uikit;

import java.util.List;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import io.cailian.IntegrationTest;
import io.cailian.identity.ui.LoginView;
import org.junit.jupiter.api.Test;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.RouteParameters;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@ViewPackages(packages = "io.cailian")
class PageHeaderTest extends SpringBrowserlessTest {

	@Test
	void theWayEndsWhereTheReaderIsAndRepeatsNothing() {
		PageHeader header = new PageHeader();
		UI.getCurrent().add(header);
		header.crumbTo("RFQ-2026-000001", LoginView.class, RouteParameters.empty()).here("Comparison");

		header.crumbTo("RFQ-2026-000002", LoginView.class, RouteParameters.empty());
		assertThat(steps(header)).containsExactly("RFQ-2026-000002", "Comparison");

		header.here("Awards");
		assertThat(steps(header)).containsExactly("RFQ-2026-000002", "Awards");
	}

	private List<String> steps(PageHeader header) {
		return find(ListItem.class, header).all()
			.stream()
			.map((step) -> step.getElement().getTextRecursively())
			.toList();
	}

}
