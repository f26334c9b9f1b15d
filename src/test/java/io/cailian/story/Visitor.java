package io.cailian.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.cailian.running.PortalProcess;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;

/**
 * One person at one browser, separate from all others: own cookies, own language, own
 * session.
 */
final class Visitor implements AutoCloseable {

	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

	private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu",
			"--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run");

	/** What the browser itself says of answers that refuse, which tests ask for. */
	private static final String NETWORK = "Failed to load resource";

	private static final int LIMIT_MILLIS = 45_000;

	private final PortalProcess portal;

	private final BrowserContext context;

	private final Page page;

	private final String prefix;

	private final boolean darkToo;

	private final List<String> barriers = new ArrayList<>();

	/** What a page says of a fault of the portal, up to the number of the failure. */
	private final String fault;

	Visitor(Browser browser, PortalProcess portal, Locale locale, boolean darkToo, int width) {
		this.portal = portal;
		this.prefix = locale.getLanguage();
		this.fault = Words.in(locale).of("portal.ErrorHandling.unexpected").replaceFirst("\\{0}.*", "");
		this.darkToo = darkToo;
		this.context = browser.newContext(new Browser.NewContextOptions().setLocale(locale.toLanguageTag())
			.setColorScheme(ColorScheme.LIGHT)
			.setTimezoneId("Asia/Shanghai")
			.setViewportSize(width, (width < 500) ? 844 : 900));
		this.context.setDefaultTimeout(LIMIT_MILLIS);
		this.page = this.context.newPage();
		this.page.onPageError((error) -> this.barriers.add(this.page.url() + ": " + error));
		this.page.onConsoleMessage((message) -> {
			if (message.type().equals("error") && !message.text().startsWith(NETWORK)) {
				this.barriers.add(this.page.url() + ": " + message.text());
			}
		});
	}

	static Playwright playwright() {
		return Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
	}

	static Browser chromium(Playwright playwright) {
		String given = System.getenv("CAILIAN_TEST_CHROMIUM");
		return playwright.chromium()
			.launch(new BrowserType.LaunchOptions()
				.setExecutablePath(Path.of((given != null) ? given : "/usr/bin/chromium"))
				.setArgs(FLAGS));
	}

	Page page() {
		return this.page;
	}

	void signIn(String user, String password) {
		go("/login");
		this.page.locator("input[name=username]").fill(user);
		this.page.locator("input[name=password]").fill(password);
		this.page.keyboard().press("Enter");
		this.page.locator("vaadin-app-layout").waitFor();
		settle();
	}

	void go(String path) {
		this.page.navigate(this.portal.at(path).toString());
		settle();
	}

	/** Waits until the browser and the server have nothing more to say to each other. */
	void settle() {
		this.page.waitForFunction("() => window.Vaadin && window.Vaadin.Flow && window.Vaadin.Flow.clients"
				+ " && Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())");
	}

	void press(String name) {
		button(name).click();
		settle();
	}

	Locator button(String name) {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
	}

	/** Says yes in the dialog that asks. */
	void confirm(String name) {
		Locator dialog = this.page.getByRole(AriaRole.DIALOG).last();
		dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)).click();
		dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
		settle();
	}

	void fill(String label, String value) {
		fill(this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first(), value);
	}

	void fill(Locator field, String value) {
		field.fill(value);
		this.page.keyboard().press("Tab");
		settle();
	}

	/** Waits until the screen shows the words. */
	void see(String words) {
		this.page.getByText(words).locator("visible=true").first().waitFor();
	}

	/** What a click on the link gives to keep. */
	byte[] download(Locator link) {
		Path file = this.page.waitForDownload(link::click).path();
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Keeps a picture of the screen and notes whom it shuts out. */
	void look(String name) {
		look(name, axe());
	}

	private void look(String name, AxeBuilder axe) {
		rest();
		keepPicture(name);
		this.page.locator("vaadin-notification-card")
			.allTextContents()
			.stream()
			.filter((notice) -> notice.contains(this.fault))
			.forEach((notice) -> this.barriers.add(name + ": " + notice));
		checkAccessible(name, axe);
	}

	/** One page without frames needs no second page to gather the findings of frames. */
	private AxeBuilder axe() {
		return new AxeBuilder(this.page).setLegacyMode(true);
	}

	/** Keeps a picture of the screen, if this person is still there. */
	void keepPicture(String name) {
		if (!this.page.isClosed()) {
			this.page.screenshot(
					new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(this.prefix + "-" + name + ".png")));
		}
	}

	/**
	 * As {@link #look}, and once more in dark colours, in one of the two languages:
	 * colours do not depend on the words, and nothing but colours is different in the
	 * dark.
	 */
	void lookThoroughly(String name) {
		look(name);
		if (this.darkToo) {
			paint(ColorScheme.DARK);
			look(name + "-dark", axe().withRules(List.of("color-contrast")));
			paint(ColorScheme.LIGHT);
		}
	}

	private void paint(ColorScheme scheme) {
		this.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
	}

	/**
	 * Waits until everything that fades or moves has come to rest; what a change sets in
	 * motion starts with the frame after it.
	 */
	private void rest() {
		this.page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
		this.page.waitForFunction("() => document.getAnimations().every(a => a.playState !== 'running'"
				+ " || a.effect.getComputedTiming().iterations === Infinity)");
	}

	/**
	 * Notes every barrier on the screen that axe-core calls serious or critical. A page
	 * may change under its eyes, by push or by a message that fades; a barrier is what a
	 * second look finds again.
	 */
	private void checkAccessible(String screen, AxeBuilder axe) {
		List<String> found = seriousFindings(axe);
		if (!found.isEmpty()) {
			settle();
			rest();
			found = seriousFindings(axe);
		}
		found.stream().map((finding) -> screen + ": " + finding).forEach(this.barriers::add);
	}

	private static List<String> seriousFindings(AxeBuilder axe) {
		return axe.analyze()
			.getViolations()
			.stream()
			.filter((rule) -> List.of("serious", "critical").contains(rule.getImpact()))
			.map(Visitor::describe)
			.toList();
	}

	/**
	 * All barriers, script errors and faults of the portal met on the way, so that one
	 * walk tells all of them.
	 */
	List<String> barriers() {
		return List.copyOf(this.barriers);
	}

	private static String describe(Rule rule) {
		return rule.getId() + ": " + rule.getNodes().stream().map((node) -> String.valueOf(node.getTarget())).toList();
	}

	@Override
	public void close() {
		this.context.close();
	}

}
