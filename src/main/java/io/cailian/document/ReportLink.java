package io.cailian.document;

import java.util.Locale;
import java.util.function.Function;

import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;

/**
 * Downloads a report as it would be rendered now, in the language of the page.
 */
public class ReportLink extends Composite<Anchor> {

	/**
	 * A link that is called by its format.
	 * @param label key of what it does, told to those who do not see where it stands,
	 * with the format as its value
	 */
	public ReportLink(ReportFormat format, String label, Function<Locale, RenderedReport> report) {
		DownloadHandler handler = DownloadHandler
			.fromInputStream((event) -> report.apply(event.getUI().getLocale()).download());
		getContent().setHref(handler, AttachmentType.DOWNLOAD);
		getContent().setText(format.name());
		getContent().addClassName("export-link");
		Texts.follow(getContent(), (locale) -> getContent().setAriaLabel(getTranslation(locale, label, format.name())));
	}

}
