package io.cailian.uikit;

import com.vaadin.flow.component.upload.Upload;

/**
 * Names the progress bars that an upload shows while a file is on its way.
 */
public final class UploadProgress {

	private static final String NAME_BARS = """
			const name = () => this.querySelectorAll('vaadin-progress-bar')
				.forEach((bar) => bar.setAttribute('aria-label', this.$progressName));
			this.$progressName = $0;
			if (!this.$progressNames) {
				this.$progressNames = new MutationObserver(name);
				this.$progressNames.observe(this, { childList: true, subtree: true });
			}
			name();""";

	private UploadProgress() {
	}

	/** Has the bars carry the text of the key in the reader's language. */
	public static Upload named(Upload upload, String key) {
		Texts.follow(upload, (locale) -> upload.getElement().executeJs(NAME_BARS, upload.getTranslation(locale, key)));
		return upload;
	}

}
