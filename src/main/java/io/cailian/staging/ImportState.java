package io.cailian.staging;

import java.util.Set;

/**
 * Where an import stands.
 */
public enum ImportState {

	/** The file is being read. */
	READING,

	/** Waits for a person to look, put right and start. */
	STAGED,

	/** Rows are being taken over. */
	RUNNING,

	/** Every row that could be taken over was. */
	DONE,

	/** Stopped by a person, before or while rows were taken over. */
	CANCELLED,

	/**
	 * Nothing was taken over: a row failed where all were wanted, or reading broke off.
	 */
	FAILED;

	boolean mayBecome(ImportState next) {
		return switch (this) {
			case READING -> Set.of(STAGED, FAILED).contains(next);
			case STAGED -> Set.of(RUNNING, CANCELLED).contains(next);
			case RUNNING -> Set.of(DONE, CANCELLED, FAILED, STAGED).contains(next);
			case DONE, CANCELLED, FAILED -> false;
		};
	}

}
