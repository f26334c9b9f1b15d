package io.cailian.workflow.spi;

import com.vaadin.flow.server.streams.DownloadHandler;

/**
 * A file that belongs to the document under decision; the owning module's handler checks
 * who may load it.
 *
 * @param size length in bytes
 */
public record SubjectDocument(String name, String mediaType, long size, DownloadHandler handler) {

}
