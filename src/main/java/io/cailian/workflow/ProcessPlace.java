package io.cailian.workflow;

/**
 * The place in a running process that waits for an approval: of the process that calls
 * the chain, where one does.
 *
 * @param instance the running process that holds the tasks
 * @param process the process id of the BPMN file
 * @param step the id of the element in that file
 */
record ProcessPlace(String instance, String process, String step) {
}
