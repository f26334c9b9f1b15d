package io.cailian.approval;

/**
 * Where in a chain a step stands: before the managers of whoever asks, along with them,
 * or after them.
 */
public enum Phase {

	BEFORE, HIERARCHY, AFTER

}
