package io.cailian.story;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One person at one browser, separate from all others: own cookies, own language, own
 * session.
 */
final class Visitor implements AutoCloseable {

	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

	private static final int LIMIT_MILLIS = 20_000;

	private final PortalProcess portal;

	private final BrowserContext context;

	private final Page page;

	private final String prefix;

	Visitor(Browser browser, PortalProcess portal, String prefix, Locale locale, ColorScheme scheme, int width) {
		this.portal = portal;
		this.prefix = prefix;
		this.context = browser.newContext(new Browser.NewContextOptions().setLocale(locale.toLanguageTag())
			.setColorScheme(scheme)
			.setTimezoneId("Asia/Shanghai")
			.setViewportSize(width, (width < 500) ? 844 : 900));
		this.context.setDefaultTimeout(LIMIT_MILLIS);
		this.page = this.context.newPage();
	}

	Page page() {
		return this.page;
	}

	void signIn(String user, String password) {
		go("/login");
		this.page.locator("input[name=username]").fill(user);
		this.page.locator("input[name=password]").fill(password);
		this.page.keyboard().press("Enter");
		this.page.waitForURL((url) -> !url.contains("/login"));
		settle();
	}

	void go(String path) {
		this.page.navigate(this.portal.url(path));
		settle();
	}

	/** Waits until the browser and the server have nothing more to say to each other. */
	void settle() {
		this.page.waitForFunction("() => window.Vaadin && window.Vaadin.Flow && window.Vaadin.Flow.clients"
				+ " && Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())");
	}

	void press(String name) {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
		settle();
	}

	void fill(String label, String value) {
		this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().fill(value);
		this.page.keyboard().press("Tab");
		settle();
	}

	/** Keeps a picture of the present screen for people to look at. */
	void look(String name) {
		this.page
			.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(this.prefix + "-" + name + ".png")));
	}

	/** Fails if the screen has a barrier that axe-core calls serious or critical. */
	void checkAccessible(String screen) {
		List<String> barriers = new AxeBuilder(this.page).analyze()
			.getViolations()
			.stream()
			.filter((rule) -> List.of("serious", "critical").contains(rule.getImpact()))
			.map(Visitor::describe)
			.toList();
		assertThat(barriers).as("barriers on %s", screen).isEmpty();
	}

	private static String describe(Rule rule) {
		return rule.getId() + ": " + rule.getNodes().stream().map((node) -> String.valueOf(node.getTarget())).toList();
	}

	@Override
	public void close() {
		this.context.close();
	}

}
