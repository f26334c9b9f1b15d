package io.cailian.workflow;

import io.cailian.uikit.Formats;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws the processes about a document, for any screen that already shows the document to
 * this reader.
 */
@Service
@Transactional(readOnly = true)
public class ProcessPictures {

	private final ProcessModels models;

	private final Formats formats;

	ProcessPictures(ProcessModels models, Formats formats) {
		this.models = models;
		this.formats = formats;
	}

	/**
	 * The newest process about the subject, running or ended; not visible if there is
	 * none.
	 */
	public ProcessPicture of(Subject subject) {
		return of(subject, "");
	}

	/** The newest process of one kind about the subject. */
	public ProcessPicture of(Subject subject, String process) {
		return new ProcessPicture(this.models.courseOf(subject, process), this.formats);
	}

}
