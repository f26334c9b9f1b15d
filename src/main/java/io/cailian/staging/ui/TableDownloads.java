package io.cailian.staging.ui;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.function.Consumer;

import com.vaadin.flow.server.streams.DownloadResponse;

/**
 * Hands written tables to the browser.
 */
final class TableDownloads {

	private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private static final String CSV = "text/csv;charset=UTF-8";

	private TableDownloads() {
	}

	static DownloadResponse of(String fileName, Consumer<OutputStream> writing) {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		writing.accept(content);
		return new DownloadResponse(new ByteArrayInputStream(content.toByteArray()), fileName,
				fileName.endsWith(".csv") ? CSV : WORKBOOK, content.size());
	}

}
