package io.cailian.matching;

import java.util.List;

/**
 * How alike two companies are, and why.
 */
public record Resemblance(Strength strength, List<Feature> features) {

	public Resemblance {
		features = List.copyOf(features);
	}

}
