package io.cailian.workflow;

/**
 * What the clock brings next to a task that is not decided: it reminds when half of the
 * time is over and when all of it is, and then asks a manager as well. It never decides.
 */
public enum Deadline {

	HALF, DUE, ESCALATION

}
