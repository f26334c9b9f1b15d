package io.cailian.workflow;

/**
 * An approval is over, in the transaction that ended it: by its last decision, or because
 * whoever asked took it back.
 *
 * @param approved whether all who were asked agreed
 */
public record ApprovalEnded(Subject subject, boolean approved) {

}
