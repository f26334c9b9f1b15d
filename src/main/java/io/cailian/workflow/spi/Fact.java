package io.cailian.workflow.spi;

/**
 * One line of what a decider must know, already in the reader's language.
 */
public record Fact(String label, String value) {

}
