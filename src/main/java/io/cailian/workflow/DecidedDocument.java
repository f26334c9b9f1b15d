package io.cailian.workflow;

import io.cailian.workflow.spi.SubjectSummary;

/**
 * A document somebody decided or is to decide on, as people call it.
 */
public record DecidedDocument(Subject subject, SubjectSummary summary) {

}
