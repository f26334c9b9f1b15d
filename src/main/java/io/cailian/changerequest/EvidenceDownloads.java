package io.cailian.changerequest;

import io.cailian.document.AttachmentInfo;

import org.springframework.stereotype.Component;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;

/**
 * Links to the files of change requests. The right is asked for when a file is loaded,
 * not when its link was made.
 */
@Component
public class EvidenceDownloads {

	private final ChangeRequests requests;

	EvidenceDownloads(ChangeRequests requests) {
		this.requests = requests;
	}

	public DownloadHandler of(ChangeRequestId request, AttachmentInfo file) {
		return DownloadHandler.fromInputStream((event) -> {
			event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
			return new DownloadResponse(this.requests.open(request, file.id()), file.fileName(), file.mediaType(),
					file.size());
		});
	}

}
