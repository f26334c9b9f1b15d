package io.cailian.catalog;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds items by their codes for other modules, many at once. It answers whoever calls.
 */
@Service
@Transactional(readOnly = true)
public class ItemCodes {

	private final Items items;

	ItemCodes(Items items) {
		this.items = items;
	}

	/** The items with these codes, by code; an unknown code is missing. */
	public Map<String, KnownItem> all(Collection<String> codes) {
		return codes.isEmpty() ? Map.of()
				: this.items.known(codes).stream().collect(Collectors.toMap(KnownItem::code, Function.identity()));
	}

}
